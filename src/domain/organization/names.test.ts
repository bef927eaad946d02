import { expect, test } from 'vitest'
import { compareNames, inNameOrder, nameParts } from './names.ts'

test('the given name stands last and leads the list', () => {
  expect(nameParts('  Hồ Thị  Ngọc Lan ')).toEqual({ given: 'Lan', before: 'Hồ Thị Ngọc' })
  const names = [
    'Lê Thị Mười',
    'Châu Thị Thu Ba',
    'Đỗ Văn Bảy',
    'Trần Văn Út',
    'Huỳnh Văn Sáu',
    'Cao Thị Ngọc Điệp',
    'Hồ Thị Ngọc Lan',
    'Dương Văn Lành',
  ]
  expect(inNameOrder(names.map((name) => ({ id: name, name }))).map(({ name }) => name)).toEqual([
    'Châu Thị Thu Ba',
    'Đỗ Văn Bảy',
    'Cao Thị Ngọc Điệp',
    'Hồ Thị Ngọc Lan',
    'Dương Văn Lành',
    'Lê Thị Mười',
    'Huỳnh Văn Sáu',
    'Trần Văn Út',
  ])
})

test('đ comes after d, and namesakes go by family name', () => {
  expect(compareNames('Lê Văn Dũng', 'Lê Văn Đức')).toBeLessThan(0)
  expect(compareNames('Bùi Văn Lan', 'Hồ Thị Lan')).toBeLessThan(0)
  expect(compareNames('Hồ Thị Lan', 'Hồ Thị Lan'.normalize('NFD'))).toBe(0)
})

test('two people of one name keep the order of their ids', () => {
  expect(
    inNameOrder([
      { id: 'b', name: 'Lê Văn Ba' },
      { id: 'a', name: 'Lê Văn Ba' },
    ]).map(({ id }) => id),
  ).toEqual(['a', 'b'])
})
