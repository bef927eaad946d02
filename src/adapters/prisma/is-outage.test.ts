import { expect, test } from 'vitest'
import { isOutage } from './is-outage.ts'

const starting = { originalCode: '57P03', kind: 'postgres', message: 'the database system is starting up' }

test.each([
  ['no server at its socket', Object.assign(new Error('connect ENOENT'), { code: 'ENOENT', syscall: 'connect' })],
  ['no server at its port', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
  ['a connection that was cut', new Error('Connection terminated unexpectedly')],
  ['an administrator who stops it', Object.assign(new Error('terminating connection'), { code: '57P01' })],
  ['a disk that is full', Object.assign(new Error('could not extend file'), { code: '53100' })],
  ['a recovery, told by Prisma', Object.assign(new Error('P2039'), { code: 'P2039', meta: { driverAdapterError: { cause: starting } } })],
  ['a connection that is gone, told by Prisma', Object.assign(new Error('closed'), { code: 'P1017' })],
])('%s is the database being away', (_, error) => expect(isOutage(error)).toBe(true))

test.each([
  ['a row that is there already', Object.assign(new Error('duplicate key'), { code: '23505' })],
  ['a row that is there already, told by Prisma', Object.assign(new Error('unique'), { code: 'P2002' })],
  ['a file that is missing', Object.assign(new Error('open ENOENT'), { code: 'ENOENT', syscall: 'open' })],
  ['a bug', new TypeError('undefined is not a function')],
  ['nothing at all', null],
])('%s is not', (_, error) => expect(isOutage(error)).toBe(false))
