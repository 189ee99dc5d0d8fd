// Written by `npm run register` from the files of this folder: do not edit.
import actOmitGap from './act-omit-gap.ts';
import barred from './barred.ts';
import baseLoad from './base-load.ts';
import baseSkill from './base-skill.ts';
import blameBase from './blame-base.ts';
import burden from './burden.ts';
import byTheBook from './by-the-book.ts';
import channelsUpward from './channels-upward.ts';
import committeeBlame from './committee-blame.ts';
import complaints from './complaints.ts';
import type { Outcome } from './define.ts';
import departmentInitiative from './department-initiative.ts';
import departmentLoad from './department-load.ts';
import departmentRealShare from './department-real-share.ts';
import dutySanctionGap from './duty-sanction-gap.ts';
import effectiveness from './effectiveness.ts';
import errorHarm from './error-harm.ts';
import fabrication from './fabrication.ts';
import giniBurden from './gini-burden.ts';
import hardShare from './hard-share.ts';
import hardSoftGap from './hard-soft-gap.ts';
import idle from './idle.ts';
import incidentHarm from './incident-harm.ts';
import incidents from './incidents.ts';
import informalShare from './informal-share.ts';
import initiative from './initiative.ts';
import keptCoverage from './kept-coverage.ts';
import ledgerKinds from './ledger-kinds.ts';
import ledgerShare from './ledger-share.ts';
import letterProtection from './letter-protection.ts';
import lettersCommittee from './letters-committee.ts';
import lettersShiftedShare from './letters-shifted-share.ts';
import lettersTownship from './letters-township.ts';
import meetingSessions from './meeting-sessions.ts';
import meetingShare from './meeting-share.ts';
import misblame from './misblame.ts';
import overtime from './overtime.ts';
import paddingShare from './padding-share.ts';
import paperClosures from './paper-closures.ts';
import petitionShare from './petition-share.ts';
import pointsPerYear from './points-per-year.ts';
import reformHours from './reform-hours.ts';
import relay from './relay.ts';
import residentsHours from './residents-hours.ts';
import residentsServed from './residents-served.ts';
import resolveWeeks from './resolve-weeks.ts';
import resolved from './resolved.ts';
import returns from './returns.ts';
import shiftedCoverage from './shifted-coverage.ts';
import shiftingDown from './shifting-down.ts';
import shiftingDownAttempts from './shifting-down-attempts.ts';
import shiftingSideways from './shifting-sideways.ts';
import shiftingUp from './shifting-up.ts';
import shiftsFound from './shifts-found.ts';
import shownRealGap from './shown-real-gap.ts';
import softBunching from './soft-bunching.ts';
import strainLoad from './strain-load.ts';
import strainThreat from './strain-threat.ts';
import supervisingShare from './supervising-share.ts';
import townshipSplits from './township-splits.ts';
import traceShare from './trace-share.ts';
import trust from './trust.ts';
import unansweredNeglect from './unanswered-neglect.ts';
import undone from './undone.ts';
import upwardOverResidents from './upward-over-residents.ts';

/** All outcome measures, in the order of their file names. */
export const outcomes: readonly Outcome[] = [
  actOmitGap,
  barred,
  baseLoad,
  baseSkill,
  blameBase,
  burden,
  byTheBook,
  channelsUpward,
  committeeBlame,
  complaints,
  departmentInitiative,
  departmentLoad,
  departmentRealShare,
  dutySanctionGap,
  effectiveness,
  errorHarm,
  fabrication,
  giniBurden,
  hardShare,
  hardSoftGap,
  idle,
  incidentHarm,
  incidents,
  informalShare,
  initiative,
  keptCoverage,
  ledgerKinds,
  ledgerShare,
  letterProtection,
  lettersCommittee,
  lettersShiftedShare,
  lettersTownship,
  meetingSessions,
  meetingShare,
  misblame,
  overtime,
  paddingShare,
  paperClosures,
  petitionShare,
  pointsPerYear,
  reformHours,
  relay,
  residentsHours,
  residentsServed,
  resolveWeeks,
  resolved,
  returns,
  shiftedCoverage,
  shiftingDown,
  shiftingDownAttempts,
  shiftingSideways,
  shiftingUp,
  shiftsFound,
  shownRealGap,
  softBunching,
  strainLoad,
  strainThreat,
  supervisingShare,
  townshipSplits,
  traceShare,
  trust,
  unansweredNeglect,
  undone,
  upwardOverResidents,
];
