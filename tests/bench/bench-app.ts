import type { HallPlan } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import type { Sizes } from './part.ts'
import { probeProgram } from './probe.ts'

/** The app as it is measured: quiet, without grace after closing, ready to be probed, profiled if asked. */
export const startMeasured = (halls: readonly HallPlan[], { profile }: Pick<Sizes, 'profile'>): Promise<RunningApp> =>
  startApp({
    halls,
    graceSeconds: 0,
    variables: { LOG_LEVEL: 'warn' },
    preload: probeProgram,
    nodeArguments: profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [],
  })
