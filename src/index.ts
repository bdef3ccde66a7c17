// The library: what the command line does, as functions. Load a scenario, run it, read the summary; or run
// one replication and read its record.

export { checkReplay, type ReplayCheck } from './attribution/replay-check.js';
export {
  EngineError,
  ExperimentError,
  ModelError,
  type Problem,
  problemText,
  ScenarioError,
} from './errors/errors.js';
export { type AttributionOptions, attribute } from './experiment/attribute.js';
export { ATTRIBUTION_SIZES, type AttributionSize } from './experiment/attribution-plan.js';
export type { AttributionSummary, MeasureAttribution } from './experiment/attribution-summary.js';
export {
  type ReplicationRequest,
  type ReplicationResult,
  type ReplicationRun,
  runReplication,
} from './experiment/replication.js';
export { type RunOptions, runReplications } from './experiment/run-replications.js';
export { scoreCredit, scoreMetrics } from './experiment/score.js';
export { summarise } from './experiment/summarise.js';
export type { MeasureSummary, Reported, Summary } from './experiment/summary.js';
export { type Chain, type Chains, chainsOf } from './metrics/chains.js';
export { CREDIT_SENTENCE, creditOf } from './metrics/credit-rules.js';
export type { Metric } from './metrics/definition.js';
export { evaluateMetrics, type MetricCounts, type MetricResult } from './metrics/evaluate.js';
export { spellAtCount } from './metrics/monthly-panel.js';
export {
  type IndicatorCounts,
  type IndicatorOptions,
  officialIndicator,
} from './metrics/official-indicator.js';
export { horizonOf, REGISTER_STATUSES, type Register } from './metrics/register.js';
export { registerOfRecord } from './metrics/register-of-record.js';
export { MONTH_DAYS } from './model/calendar.js';
export { compileModel, type Model } from './model/model.js';
export type { ModelParameters } from './model/parameters.js';
export { END_REASONS, type RunRecord } from './model/record.js';
export { STATUSES, type Status } from './model/status.js';
export { World, type WorldOptions } from './model/world.js';
export { rootKey } from './random/root-key.js';
export { readRegister } from './register/read-register.js';
export { assembleAttribution } from './report/assemble-attribution.js';
export { assembleRun } from './report/assemble-run.js';
export { attributionHeadline } from './report/attribution-headline.js';
export { attributionTable } from './report/attribution-table.js';
export { type NameBook, nameBook } from './report/names.js';
export { runTable } from './report/table.js';
export { loadMetrics, SHIPPED_METRICS } from './scenario/load-metrics.js';
export { type LoadOptions, loadScenario, type ResolvedScenario } from './scenario/load-scenario.js';
export type { Estimate } from './stats/estimate.js';
