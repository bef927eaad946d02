import type { BallotRecord } from '#application/ports/ballots.ts'
import type { BallotKind, BallotRow, BallotStatus, Json, Layout } from '#domain/ballot/types.ts'
import { base64urlOf } from './bytes.ts'
import type { Ballot } from './generated/client.ts'
import { fromJson, toBytes, toInstant, toInstantOrNull } from './values.ts'

export function asBallot({ boardHead: _boardHead, digest: _digest, boardDroppedAt: _droppedAt, ...row }: Ballot): BallotRecord {
  return {
    ...row,
    kind: row.kind as BallotKind,
    layout: row.layout as Layout,
    rows: fromJson<BallotRow[]>(row.rows),
    ruleSet: fromJson<Json>(row.ruleSet),
    voters: fromJson<string[]>(row.voters),
    status: row.status as BallotStatus,
    openedAt: toInstant(row.openedAt),
    closesAt: toInstantOrNull(row.closesAt),
    publicKey: base64urlOf(row.publicKey),
    receiptKey: base64urlOf(row.receiptKey),
    sealedKeys: row.sealedKeys && toBytes(row.sealedKeys),
  }
}
