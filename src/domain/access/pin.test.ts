import { describe, expect, test } from 'vitest'
import { asCardNumber, asLogin, asSlipCode } from './login.ts'
import { isTooSimplePin } from './pin.ts'

describe('A new PIN', () => {
  test.each(['000000', '111111', '123456', '654321', '901234', '121212', '123123', '110362', '620311'])('%s is refused', (pin) => {
    expect(isTooSimplePin(pin, '1962-03-11')).toBe(true)
  })

  test.each(['274913', '110363', '135790'])('%s is taken', (pin) => {
    expect(isTooSimplePin(pin, '1962-03-11')).toBe(false)
  })
})

describe('A login as people type it', () => {
  test('spaces, dots and dashes of a card number do not count', () => {
    expect(asCardNumber(' 54.012 345-6 ')).toBe('540123456')
  })

  test('a phone with the country code is the same phone', () => {
    expect(asLogin('+84 912 345 678')).toBe(asLogin('0912.345.678'))
  })

  test('a slip code may be typed in small letters and groups', () => {
    expect(asSlipCode('abcd-efgh 2345')).toBe('ABCDEFGH2345')
  })
})
