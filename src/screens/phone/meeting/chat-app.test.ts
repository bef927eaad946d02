import { describe, expect, test } from 'vitest'
import { chatAppOf, chromeAddress } from './chat-app.ts'

const android = 'Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 (KHTML, like Gecko)'
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

describe('A phone that scanned the code on the wall', () => {
  test.each([
    ['ZALO', `${android} Version/4.0 Chrome/120.0 Mobile Safari/537.36 Zalo android/24010 ZaloTheme/light`],
    ['FACEBOOK', `${android} Version/4.0 Chrome/120.0 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/440.0;]`],
    ['FACEBOOK', `${iphone} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/450.0]`],
    ['LINE', `${iphone} Mobile/15E148 Safari Line/14.5.0`],
    ['OTHER', 'Mozilla/5.0 (Linux; Android 13; SM-A145F; wv) AppleWebKit/537.36 Version/4.0 Chrome/120.0 Mobile Safari/537.36'],
    ['OTHER', `${iphone} Mobile/15E148`],
  ])('inside %s is told to open a browser', (app, userAgent) => {
    expect(chatAppOf(userAgent)).toBe(app)
  })

  test.each([`${android} Chrome/120.0 Mobile Safari/537.36`, `${iphone} Version/17.5 Mobile/15E148 Safari/604.1`])(
    'with a browser of its own goes on',
    (userAgent) => {
      expect(chatAppOf(userAgent)).toBeNull()
    },
  )

  test('comes to Chrome with the same address and code', () => {
    expect(chromeAddress('https://so-tay.example/phone/ap3-m1?code=ABC123')).toBe(
      'intent://so-tay.example/phone/ap3-m1?code=ABC123#Intent;scheme=https;package=com.android.chrome;end',
    )
  })
})
