/** Why words are not erased from a meeting's log. Sentences in screens/messages, statuses in adapters/trpc. */
export type ErasureRefusal = 'erasure/not-over' | 'erasure/no-such-line' | 'erasure/not-erasable' | 'erasure/reason-missing'
