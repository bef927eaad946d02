import pino, { type Logger } from 'pino'
import { currentId } from './operation/request-id.ts'

/**
 * The app's one log: JSON lines. Nothing that a person wrote goes into it, and nothing of casting but an id and a fixed text.
 * `id` is that of the request, job or fault that a line is about; people see it on an error's screen.
 * On a terminal only warnings and worse are printed, so that the table of sign-ins stays in sight; LOG_LEVEL changes that.
 */
export const makeLog = (level: string, destination: pino.DestinationStream = pino.destination({ sync: false })): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: pino.stdSerializers.err },
      mixin: () => {
        const id = currentId()
        return id ? { id } : {}
      },
    },
    destination,
  )
