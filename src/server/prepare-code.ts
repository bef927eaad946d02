import { execFile } from 'node:child_process'
import crypto from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from './cannot-start.ts'
import { PROJECT } from './migrations.ts'
import { onlyOne } from './only-one.ts'

type Step = {
  /** What the person at the keyboard reads while it runs. */
  readonly name: string
  /** Its result is as new as these files, ... */
  readonly sources: readonly string[]
  readonly except?: (file: string) => boolean
  /** ... when this file holds their digest. */
  readonly stamp: string
  readonly command: readonly string[]
  readonly failure: string
}

const client: Step = {
  name: 'Generating the database client',
  sources: ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json', 'node_modules/@prisma/client/package.json'],
  stamp: 'src/adapters/prisma/generated/.made-from',
  command: ['node_modules/prisma/build/index.js', 'generate'],
  failure: 'The database client could not be generated (prisma generate):',
}

const pages: Step = {
  name: 'Building the pages, about a minute',
  sources: ['src/**/*', 'public/**/*', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
  // what no page imports: a change there must not cost a build
  except: (file) => /^src\/(server|hall)\/|\.test\.tsx?$|^src\/adapters\/(prisma|memory|realtime)\//.test(file),
  stamp: '.next/made-from',
  command: ['node_modules/next/dist/bin/next', 'build'],
  failure: 'The pages could not be built (next build):',
}

/** Makes Prisma's client where it is missing or older than the schema. Everything that imports adapters/prisma needs it first. */
export const generateClient = (say: (line: string) => void) => make(client, say)

/** Makes the pages where they are missing or older than the sources. */
export const buildPages = (say: (line: string) => void) => make(pages, say)

async function make(step: Step, say: (line: string) => void) {
  await onlyOne(
    path.join(PROJECT, step.stamp),
    async () => {
      const wanted = await digest(step)
      const stamp = path.join(PROJECT, step.stamp)
      if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return
      const began = Date.now()
      say(`${step.name} ...`)
      await run(step, wanted.slice(0, 12))
      await writeFile(stamp, wanted)
      say(`${step.name}: done in ${Math.round((Date.now() - began) / 1000)} s`)
    },
    900,
  )
}

async function digest({ sources, except = () => false }: Step): Promise<string> {
  const files = globSync([...sources], { cwd: PROJECT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PROJECT, path.join(entry.parentPath, entry.name)))
    .filter((file) => !except(file))
  const hash = crypto.createHash('sha256')
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(await readFile(path.join(PROJECT, file)))
      .update('\0')
  return hash.digest('hex')
}

async function run({ command, failure }: Step, build: string) {
  const env = {
    ...process.env,
    BUILD: build,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    NO_COLOR: '1',
  }
  await promisify(execFile)(process.execPath, [...command], { cwd: PROJECT, env, maxBuffer: 1e8 }).catch(({ stdout = '', stderr = '' }) => {
    throw new CannotStart(`${failure}\n${stdout}\n${stderr}`)
  })
}
