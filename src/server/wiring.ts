import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { fillAuthSlot } from '#adapters/auth/auth-slot.ts'
import { makeAuth } from '#adapters/auth/make-auth.ts'
import { passwords } from '#adapters/auth/passwords.ts'
import { ballotKeys } from '#adapters/keys/ballot-keys.ts'
import { openPrismaDatabase, type PrismaDatabase } from '#adapters/prisma/database.ts'
import { prismaStores } from '#adapters/prisma/prisma-stores.ts'
import { type VapidKeys, webPushNotices } from '#adapters/push/web-push.ts'
import { liveMeetings } from '#application/live-meetings.ts'
import type { Stores } from '#application/ports/stores.ts'
import type { Publisher, Push, Room } from '#application/ports/world.ts'
import type { Ports } from '#application/ports.ts'
import { meetingAddresses } from '#contract/meeting.ts'
import { isSecureOrigin } from '#domain/ballot/secure-origin.ts'
import type { Metrics } from './operation/metrics.ts'
import { checkPostgresSettings } from './postgres-settings.ts'
import type { House } from './start-up.ts'
import { chance, clock, digests } from './world.ts'

type Measured = Pick<Metrics, 'transactionEnded' | 'problem'>
type Voice = { publisher: Publisher; room: Room; measured?: Measured }

/** Every port filled by its one instance, and what the adapters of this process share. */
export async function wire(house: House, log: Logger, { measured, ...voice }: Voice) {
  const { environment, secrets } = house
  const database = openPrismaDatabase({
    connection: house.database.connection,
    onConnectionError: (error) => {
      measured?.problem('database-connection')
      log.warn({ code: (error as { code?: string }).code }, 'a connection to the database broke')
    },
    ...(measured && { onTransaction: measured.transactionEnded }),
  })
  const stores = prismaStores(database)
  const ports: Ports = {
    stores,
    clock,
    chance,
    digests,
    ...voice,
    passwords,
    keys: ballotKeys(new Uint8Array(Buffer.from(secrets.ballotKey, 'base64url'))),
    safety: { secureOrigin: isSecureOrigin(environment.publicUrl), unsafeSettings: () => unsafeSettings(database) },
    addresses: meetingAddresses(environment.publicUrl),
    push: environment.vapid ? pushBy(environment.vapid, { stores, log, measured }) : null,
    demo: environment.mode === 'demo',
  }
  const auth = await makeAuth(ports, {
    secret: secrets.session,
    site: { publicUrl: environment.publicUrl, allowedHosts: environment.allowedHosts },
    oidc: environment.oidc ?? null,
    log,
  })
  fillAuthSlot(auth)
  return { database, ports, auth, meetings: liveMeetings(ports, (milliseconds) => pause(milliseconds)) }
}

type PushNeeds = { stores: Stores; log: Logger; measured: Measured | undefined }

const pushBy = (keys: VapidKeys, { stores: { pushDevices }, log, measured }: PushNeeds): Push =>
  webPushNotices({
    keys,
    onGone: (device) => void pushDevices.remove(device).catch((err: unknown) => log.warn({ err }, 'a browser could not be forgotten')),
    onProblem: (status) => {
      measured?.problem('notice')
      log.warn({ status }, 'a push service did not take a notice')
    },
  })

export type Wired = Awaited<ReturnType<typeof wire>>

/** Asked again at every opening: an administrator may have changed a setting since the start. */
async function unsafeSettings({ pool }: PrismaDatabase): Promise<string[]> {
  const client = await pool.connect()
  try {
    return await checkPostgresSettings(client)
  } finally {
    client.release()
  }
}
