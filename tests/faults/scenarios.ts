import type { Scenario } from './scenario.ts'
import { badLines } from './scenarios/bad-lines.ts'
import { cutDatabase } from './scenarios/cut-database.ts'
import { killApp } from './scenarios/kill-app.ts'
import { killNode } from './scenarios/kill-node.ts'
import { killRedis } from './scenarios/kill-redis.ts'
import { proxies } from './scenarios/proxies.ts'
import { rollNodes } from './scenarios/roll-nodes.ts'

/** Every way in which things go wrong, in the order in which they are tried. */
export const scenarios: readonly Scenario[] = [killApp, badLines, proxies, killNode, rollNodes, cutDatabase, killRedis]
