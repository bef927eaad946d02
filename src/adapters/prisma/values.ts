import type { Prisma } from './generated/client.ts'

// Dates and JSON on their way to and from Prisma, which speaks of Date where the domain speaks of text.

export const toDate = (at: string): Date => new Date(at)

export const toDateOrNull = (at: string | null): Date | null => (at === null ? null : new Date(at))

/** A moment, ISO 8601 in UTC. */
export const toInstant = (date: Date): string => date.toISOString()

export const toInstantOrNull = (date: Date | null): string | null => date?.toISOString() ?? null

/** A day without a clock. */
export const toDay = (date: Date): string => date.toISOString().slice(0, 10)

export const toDayOrNull = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null

export const toJson = (value: object): Prisma.InputJsonObject => value as Prisma.InputJsonObject

/** What this program wrote into the column, of which nothing but this program writes. */
export const fromJson = <T>(value: Prisma.JsonValue): T => value as T

/** A copy, since a driver may give a window on its own buffer. */
export const toBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
