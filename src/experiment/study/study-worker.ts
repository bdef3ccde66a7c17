// What runs in a worker thread: one replication of one point of a study per task.

import { runStudyTask, type StudyRequest, type StudyResult } from './study-task.js';

/** Runs one replication of one point. */
export default function work(request: StudyRequest): StudyResult {
  return runStudyTask(request);
}
