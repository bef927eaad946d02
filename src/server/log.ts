import pino, { type Logger } from 'pino'

/**
 * The app's one log: JSON lines. Nothing that a person wrote goes into it, and nothing of casting but an id and a fixed text.
 * On a terminal only warnings and worse are printed, so that the table of sign-ins stays in sight; LOG_LEVEL changes that.
 */
export const makeLog = (level: string): Logger =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: pino.stdSerializers.err } },
    pino.destination({ sync: false }),
  )
