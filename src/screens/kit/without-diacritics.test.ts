import { describe, expect, it } from 'vitest'
import { namesLike } from './without-diacritics.ts'

const people = ['Dương Văn Lành', 'Đỗ Thị Ánh', 'Hồ Thị Ngọc Lan'].map((name) => ({ name }))
const found = (typed: string) => namesLike(people, typed).map((one) => one.name)

describe('finding somebody by name', () => {
  it('needs no diacritics, no capitals and no order', () => {
    expect(found('lanh duong')).toEqual(['Dương Văn Lành'])
    expect(found('DO thi')).toEqual(['Đỗ Thị Ánh'])
  })

  it('takes diacritics as well, in either form of Unicode', () => {
    expect(found('Ánh'.normalize('NFD'))).toEqual(['Đỗ Thị Ánh'])
  })

  it('shows everybody while nothing is typed', () => {
    expect(found('  ')).toHaveLength(3)
  })
})
