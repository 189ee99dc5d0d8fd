/**
 * What a run shows: hours by level and activity, tallies, the duty x sanction matrix, per-unit burden.
 * The week loop adds into flat accumulators (one row a year); `readObserved` turns a window of years into
 * the plain object that outcomes read. Observation never feeds back into the state.
 */

export const levels = ['department', 'township', 'committee'] as const;
export type Level = (typeof levels)[number];

/** What hours are spent on. Spent + idle = own + overtime, at every level, every week. */
export const activities = [
  'real', // real work on matters held
  'trace', // honest documentation of that work
  'padding', // files better than the work (gaming)
  'ledger', // standing ledgers kept for askers
  'meeting', // meetings attended (and, for the caller, called)
  'inspectionReceived', // receiving inspections
  'checkIn', // daily check-ins, photos, app reports
  'compliance', // hours that reforms themselves cost
  'petition', // answering petitions
  'residents', // serving residents' requests
  'help', // help given to a lower holder: after a seen lag, a call, or as means owed
  'initiative', // optional acts
  'inspecting', // visits made to others
  'coordination', // letters, requests upward, calls, branches' overhead
  'idle',
] as const;
export type Activity = (typeof activities)[number];

/** Sums over the window. `…Weight` counts matters by weight (a split matter's parts sum to 1), `…Severity` by severity x weight. */
export const tallies = [
  // matters that came due, and how they ended
  'arrivedWeight', 'dueWeight', 'dueSeverity', 'coveredSeverity', 'resolvedWeight', 'resolvedSeverity', 'paperWeight', 'lapsedWeight',
  'undoneWeight', 'undoneSeverity', 'shownWeight', 'realWeight', 'hardDueWeight', 'hardRealWeight', 'softDueWeight', 'softRealWeight',
  'softAtMarkWeight', 'growthDueWeight', 'growthPaperWeight', 'shiftedDueSeverity', 'shiftedCoveredSeverity', 'barredWeight',
  // moves: decisions of lawful owners (departments) and of townships on what they hold; `…Attempts` include those a gate refused
  'departmentDecisions', 'departmentDownAttempts', 'departmentDownLetters', 'departmentDownNotices', 'departmentDownInformal',
  'departmentSideways', 'departmentUp', 'townshipDecisions', 'townshipSplits', 'townshipUp', 'townshipReturns', 'townshipReturnAttempts',
  'townshipWhistles', 'committeeDecisions', 'committeeUp', 'movedWithoutMeansWeight', 'movedWeight',
  // letters and notices: own duty of the township, shifted to it; relayed to committees (each counted once per committee)
  'townshipOwnLetters', 'townshipShiftedLetters', 'townshipShiftedNotices', 'committeeLetters', 'committeeNotices',
  // incidents, investigation and sanctions
  'incidents', 'investigated', 'points', 'misblamedPoints', 'pardonedPoints', 'unassignedPoints',
  'pointsDepartment', 'pointsTownship', 'pointsCommittee', 'causalDepartment', 'causalTownship', 'causalCommittee',
  'incidentHarm', 'dutyDepartment', 'dutyTownship', 'dutyCommittee',
  // acts, errors and omissions (base = townships and committees)
  'chancesDepartment', 'actsDepartment', 'chancesBase', 'actsBase', 'commissionErrors', 'commissionPunished', 'omissionsNeeded', 'omissionsPunished', 'errorHarm',
  // residents
  'requests', 'requestsServed', 'complaints', 'petitions', 'heavyPetitionHours', 'heavyDepartmentHours', 'trustSum',
  // asks on committees, summed over committee-weeks
  'ledgerKinds', 'meetingCalls', 'meetingSessions', 'inspectionVisits', 'checkIns', 'channelsUpward', 'channelsAll', 'ledgerHoursAsked',
  // inspection of matters
  'fileChecks', 'resultChecks', 'fileFailures', 'resultFailures', 'lagsSeen', 'assessmentPoints',
  // unit-weeks and their sums
  'settledWeight', 'bookWeight', 'misfitWeight', 'shiftsFound', 'shiftPoints', 'neglect', 'neglectAnswered', 'resolvedWeeks',
  'skillSum', 'keepBelief', 'letterBelief',
  'loadDepartment', 'loadTownship', 'loadCommittee', 'strainLoad', 'strainThreat', 'traceNorm', 'openPartWeeks',
] as const;
export type Tally = (typeof tallies)[number];

/** Columns of the duty x sanction matrix; rows are the departments in county order, then the townships' own duties. */
export const sanctioned = ['owner', 'otherDepartment', 'township', 'committee', 'nobody'] as const;

/** One window of one run, as outcomes see it. Hours are summed over units and weeks. */
export interface Observed {
  readonly weeks: number;
  readonly departments: number;
  readonly townships: number;
  readonly committees: number;
  readonly own: Readonly<Record<Level, number>>;
  readonly overtime: Readonly<Record<Level, number>>;
  readonly hours: Readonly<Record<Level, Readonly<Record<Activity, number>>>>;
  /** Real hours of townships and committees on matters that were shifted to them without means (part of `real`). */
  readonly shiftedHours: Readonly<Record<Level, number>>;
  readonly tally: Readonly<Record<Tally, number>>;
  /** Sanction points, row = who had the duty, column = who was held to account (`sanctioned`); (departments + 1) x 5. */
  readonly matrix: readonly (readonly number[])[];
  /** Burden share of each committee over the window, in county order. */
  readonly committeeBurden: readonly number[];
}

type Partially<T> = { readonly [K in keyof T]?: T[K] extends Readonly<Record<string, unknown>> ? Partially<T[K]> : T[K] };

/** An Observed with everything zero but what is given: for outcomes' hand-worked examples. */
export function observedExample(given: Partially<Observed>): Observed {
  const zeroHours = () => Object.fromEntries(activities.map((activity) => [activity, 0])) as Record<Activity, number>;
  const perLevel = (values?: Partially<Record<Level, number>>) => ({ department: 0, township: 0, committee: 0, ...values });
  return {
    weeks: given.weeks ?? 52,
    departments: given.departments ?? 1,
    townships: given.townships ?? 1,
    committees: given.committees ?? 1,
    own: perLevel(given.own),
    overtime: perLevel(given.overtime),
    hours: {
      department: { ...zeroHours(), ...given.hours?.department },
      township: { ...zeroHours(), ...given.hours?.township },
      committee: { ...zeroHours(), ...given.hours?.committee },
    },
    shiftedHours: perLevel(given.shiftedHours),
    tally: { ...(Object.fromEntries(tallies.map((name) => [name, 0])) as Record<Tally, number>), ...given.tally },
    matrix: given.matrix ?? [],
    committeeBurden: given.committeeBurden ?? [],
  };
}
