import { describe, expect, it } from 'vitest'
import { isMaterialType, isShownInBrowser, materialName } from './material.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

describe('a file keeps its name, but ends as its content asks', () => {
  it.each([
    ['Báo cáo tháng 11.pdf', 'application/pdf', 'Báo cáo tháng 11.pdf'],
    ['anh.JPEG', 'image/jpeg', 'anh.JPEG'],
    ['bao-cao.exe', 'application/pdf', 'bao-cao.exe.pdf'],
    ['nghi-quyet', docx, 'nghi-quyet.docx'],
    ['C:\\tai lieu\\so tay.docx', docx, 'so tay.docx'],
    ['../../etc/passwd', 'image/png', 'passwd.png'],
    ['xin\u202Efdp.png\u0000', 'image/png', 'xinfdp.png'],
  ] as const)('%s', (given, type, name) => {
    expect(materialName(given, type)).toEqual({ ok: true, value: name })
  })

  it.each(['', '  ', '..', 'thu muc/'])('"%s" is no name', (given) => {
    expect(materialName(given, 'image/png')).toEqual({ ok: false, refusal: 'material/name-missing' })
  })

  it('of at most 150 letters', () => {
    expect(materialName('ắ'.repeat(146), 'image/png').ok).toBe(true)
    expect(materialName('ắ'.repeat(147), 'image/png')).toEqual({ ok: false, refusal: 'material/name-too-long' })
  })
})

describe('what is taken', () => {
  it.each([undefined, 'text/html', 'image/svg+xml', 'application/x-msdownload', 'application/zip', 'toString'])('not %s', (type) => {
    expect(isMaterialType(type)).toBe(false)
  })

  it('a browser shows pictures and PDF itself', () => {
    expect([isShownInBrowser('application/pdf'), isShownInBrowser('image/webp'), isShownInBrowser(docx)]).toEqual([true, true, false])
  })
})
