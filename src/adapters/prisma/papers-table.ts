import { createHash } from 'node:crypto'

/**
 * The table of one ballot's papers as cast: made when it opens, dropped when it is counted or cancelled. No partition and no foreign key, so
 * that making and dropping it locks nothing else. Its name is a digest, for an identifier can't be a parameter and the id comes from outside.
 */
export const papersTable = (ballotId: string): string => `"papers_${createHash('sha256').update(ballotId).digest('hex').slice(0, 40)}"`

/** Sheets are bytes to PostgreSQL: what it doesn't read it can't complain about in its log. */
export const createPapersTable = (ballotId: string): string =>
  `CREATE TABLE ${papersTable(ballotId)} (
     "number" bytea PRIMARY KEY, "signature" bytea NOT NULL, "sheetHash" bytea NOT NULL, "sheet" bytea NOT NULL)`

export const dropPapersTable = (ballotId: string): string => `DROP TABLE IF EXISTS ${papersTable(ballotId)}`

/** The papers are gone: the ballot was counted or cancelled between the question and the answer. */
export const isPapersGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '42P01'
