/** Why a store goes on as another replica: put back from a backup / older than its neighbour / without it / by the administrator's wish. */
export const REPLICA_REASONS = ['backup', 'rolled-back', 'copied', 'begun-anew'] as const;
export type ReplicaReason = (typeof REPLICA_REASONS)[number];
