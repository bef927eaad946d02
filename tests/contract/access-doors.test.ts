import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seatSocket } from '#adapters/realtime/seating.ts'
import { doors } from '../access/doors.ts'
import { openDoors } from '../access/knock.ts'
import { everyRole } from '../access/roles.ts'
import { rooms } from '../access/rooms.ts'
import { actorOf, type MadeWorld, makeWorld, personIn } from '../access/world.ts'

// Every door outside the API x everybody (tests/access): files, lists, documents, spreadsheets; and every room of the sockets.

let world: MadeWorld
let open: Awaited<ReturnType<typeof openDoors>>

beforeAll(async () => {
  world = await makeWorld()
  open = await openDoors(world.begin())
})
afterAll(() => open.close())

describe.each(doors)('$name', ({ asks, may, but, afterwards = 200 }) => {
  test('opens to whom the table says, and to nobody else is there', async () => {
    // files are dear to write: of those who may, the first and the last are given theirs
    const asked = everyRole.filter((role) => !may.includes(role) || role === may[0] || role === may.at(-1))
    const answers = await Promise.all(asked.map(async (role) => [role, await open.knock(asks(world.targets), role)] as const))
    const told = (role: (typeof everyRole)[number]) => (may.includes(role) ? afterwards : but?.roles.includes(role) ? but.status : 404)
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(asked.map((role) => [role, told(role)])))
    expect(open.faults).toEqual([])
  })
})

describe.each(rooms)('the room: $name', ({ asks, may }) => {
  test('seats whom the table says, and nobody else', async () => {
    const deps = world.begin()
    const seated = await Promise.all(
      everyRole.map(async (role) => {
        const person = personIn(role)
        return (await seatSocket(deps, person === null ? null : actorOf(person), asks(world.targets))) === null ? [] : [role]
      }),
    )
    expect(seated.flat().toSorted()).toEqual(may.toSorted())
  })
})
