import type { Scenario } from './scenario.ts'
import { killApp } from './scenarios/kill-app.ts'

/** Every way in which things go wrong, in the order in which they are tried. */
export const scenarios: readonly Scenario[] = [killApp]
