import type { Scenario } from './scenario.ts'
import { badLines } from './scenarios/bad-lines.ts'
import { clockJump } from './scenarios/clock-jump.ts'
import { cutDatabase } from './scenarios/cut-database.ts'
import { deploy } from './scenarios/deploy.ts'
import { diskFull, folderFull } from './scenarios/disk-full.ts'
import { killApp } from './scenarios/kill-app.ts'
import { killNode } from './scenarios/kill-node.ts'
import { killBackend, killPostgres, powerCut } from './scenarios/kill-postgres.ts'
import { killRedis } from './scenarios/kill-redis.ts'
import { postgresAway } from './scenarios/postgres-away.ts'
import { proxies } from './scenarios/proxies.ts'
import { reloadBrowsers } from './scenarios/reload-browsers.ts'
import { rollNodes } from './scenarios/roll-nodes.ts'

const withOneApp = [killApp, killPostgres, killBackend, powerCut, deploy, postgresAway, diskFull, folderFull, clockJump]
const onBadLines = [badLines, proxies, reloadBrowsers]
const withSeveralNodes = [killNode, rollNodes, cutDatabase, killRedis]

/** Every way in which things go wrong, in the order in which they are tried. */
export const scenarios: readonly Scenario[] = [...withOneApp, ...onBadLines, ...withSeveralNodes]
