import { expect, test } from 'vitest'
import { anItem } from '../../../tests/support/registrations.ts'
import { assessedItems } from './registration.ts'

test('004: "đăng ký một đằng, làm một nẻo": what is in force is answered for, whatever else is named stands apart', () => {
  const inForce = [anItem({ id: 'a', what: 'Thăm 3 hộ' }), anItem({ id: 'b', what: 'Trồng 300 m rào' })]
  const written = [
    { id: 'x', text: 'Dạy vi tính', result: '4 buổi', outcome: 'ACHIEVED' as const },
    { id: 'b', text: 'Trồng 30 m rào', result: 'Xong', outcome: 'ACHIEVED' as const },
  ]
  expect(assessedItems(written, inForce)).toEqual([
    { id: 'a', text: 'Thăm 3 hộ', result: '', outcome: null },
    { id: 'b', text: 'Trồng 300 m rào', result: 'Xong', outcome: 'ACHIEVED' },
    written[0],
  ])
  expect(assessedItems(written, [])).toEqual(written)
})
