/** Which of a file's changed fields a preview tells: what staff entered, of the cases themselves. */

/** Fields that tie rows together: nothing that staff entered. */
const TIES = new Set([
  'id',
  'caseId',
  'personId',
  'householdId',
  'meetingId',
  'meetingCaseId',
  'memberId',
  'taskId',
  'sourceEntity',
  'sourceId',
  'supersedesId',
  'position',
  'term',
  'fiscalYear',
  'scores',
]);

/** Registers that come along so that names can be read: no part of anybody's case. */
const REGISTERS = new Set(['staff', 'office', 'organisation', 'meetingMember']);

export const isTold = ({ entity, field }: { entity: string; field: string }): boolean =>
  !REGISTERS.has(entity) && !TIES.has(field);
