import { keysCode, sealCode } from '#domain/ballot/ballot-codes.ts'
import type { PublicKeys } from '#domain/ballot/types.ts'
import { hexDigest } from './digests.ts'

/** The phone's own code of a ballot's keys, to be compared with the wall's before a paper is taken. */
export const phoneKeysCode = ({ publicKey, receiptKey }: PublicKeys): string => keysCode({ publicKey, receiptKey }, hexDigest)

/** The seal the wall must show for this board. */
export const phoneSealCode = (digest: string): string => sealCode(digest)
