// Written by `npm run register` from the files of this folder: do not edit.
import barred from './barred.ts';
import baseLoad from './base-load.ts';
import blameBase from './blame-base.ts';
import burden from './burden.ts';
import channelsUpward from './channels-upward.ts';
import complaints from './complaints.ts';
import type { Outcome } from './define.ts';
import departmentInitiative from './department-initiative.ts';
import departmentLoad from './department-load.ts';
import dutySanctionGap from './duty-sanction-gap.ts';
import effectiveness from './effectiveness.ts';
import fabrication from './fabrication.ts';
import giniBurden from './gini-burden.ts';
import hardSoftGap from './hard-soft-gap.ts';
import idle from './idle.ts';
import incidentHarm from './incident-harm.ts';
import incidents from './incidents.ts';
import informalShare from './informal-share.ts';
import initiative from './initiative.ts';
import ledgerKinds from './ledger-kinds.ts';
import lettersCommittee from './letters-committee.ts';
import lettersShiftedShare from './letters-shifted-share.ts';
import lettersTownship from './letters-township.ts';
import meetingSessions from './meeting-sessions.ts';
import misblame from './misblame.ts';
import overtime from './overtime.ts';
import paddingShare from './padding-share.ts';
import paperClosures from './paper-closures.ts';
import petitionShare from './petition-share.ts';
import relay from './relay.ts';
import residentsServed from './residents-served.ts';
import resolved from './resolved.ts';
import returns from './returns.ts';
import shiftingDown from './shifting-down.ts';
import shiftingDownAttempts from './shifting-down-attempts.ts';
import shiftingSideways from './shifting-sideways.ts';
import shiftingUp from './shifting-up.ts';
import shownRealGap from './shown-real-gap.ts';
import softBunching from './soft-bunching.ts';
import strainLoad from './strain-load.ts';
import strainThreat from './strain-threat.ts';
import townshipSplits from './township-splits.ts';
import traceShare from './trace-share.ts';
import trust from './trust.ts';
import undone from './undone.ts';
import upwardOverResidents from './upward-over-residents.ts';

/** All outcome measures, in the order of their file names. */
export const outcomes: readonly Outcome[] = [
  barred,
  baseLoad,
  blameBase,
  burden,
  channelsUpward,
  complaints,
  departmentInitiative,
  departmentLoad,
  dutySanctionGap,
  effectiveness,
  fabrication,
  giniBurden,
  hardSoftGap,
  idle,
  incidentHarm,
  incidents,
  informalShare,
  initiative,
  ledgerKinds,
  lettersCommittee,
  lettersShiftedShare,
  lettersTownship,
  meetingSessions,
  misblame,
  overtime,
  paddingShare,
  paperClosures,
  petitionShare,
  relay,
  residentsServed,
  resolved,
  returns,
  shiftingDown,
  shiftingDownAttempts,
  shiftingSideways,
  shiftingUp,
  shownRealGap,
  softBunching,
  strainLoad,
  strainThreat,
  townshipSplits,
  traceShare,
  trust,
  undone,
  upwardOverResidents,
];
