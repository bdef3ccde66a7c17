// Whether a scenario is calibrated, from what its file says of itself.

export type CalibrationStatus = 'fitted' | 'notCalibrated' | 'other' | 'none';

/** @param status - the file's own words; `calibrate` writes `fitted: …` */
export function calibrationStatus(status: string): CalibrationStatus {
  if (status === '') return 'none';
  if (status.startsWith('fitted:')) return 'fitted';
  return status.startsWith('not calibrated') ? 'notCalibrated' : 'other';
}
