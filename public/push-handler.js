// A notice on a phone that is not looking, read by the service worker (sw.js). What comes is a kind, a language and an address of this app:
// the sentence stands here, so that no name and no text ever passes a push service.
'use strict'

const noticeWords = {
  vi: {
    MEETING_ANNOUNCED: 'Có thông báo mời sinh hoạt chi bộ.',
    MEETING_CHANGED: 'Lịch sinh hoạt chi bộ có thay đổi.',
    MEETING_CANCELLED: 'Một buổi sinh hoạt chi bộ đã hủy.',
    LEVEL_DECIDED: 'Đã có quyết định xếp loại của đồng chí.',
    PIN_RESET_ASKED: 'Có người đề nghị đặt lại mã PIN của đồng chí.',
    TASK_ASSIGNED: 'Đồng chí được giao một nhiệm vụ.',
    ROUND_CALLED: 'Cấp trên mời đồng chí đề xuất ý kiến.',
    ROUND_PUBLISHED: 'Đã có kết quả ý kiến đề xuất.',
    QUESTION_ASKED: 'Có chi bộ gửi khó khăn, kiến nghị.',
    QUESTION_ANSWERED: 'Cấp trên đã trả lời kiến nghị của chi bộ.',
    PROGRAMME_PUBLISHED: 'Cấp trên đã gửi chương trình sinh hoạt tháng.',
    PROGRAMME_REMINDER: 'Cấp trên nhắc về chương trình sinh hoạt tháng.',
    OTHER: 'Đồng chí có thông báo mới.',
  },
  en: {
    MEETING_ANNOUNCED: 'You are invited to a meeting of your cell.',
    MEETING_CHANGED: 'A meeting of your cell has changed.',
    MEETING_CANCELLED: 'A meeting of your cell was cancelled.',
    LEVEL_DECIDED: 'Your level has been decided.',
    PIN_RESET_ASKED: 'Somebody asked to reset your PIN.',
    TASK_ASSIGNED: 'You were given a task.',
    ROUND_CALLED: 'The committee above asks for your proposals.',
    ROUND_PUBLISHED: 'There is a result of a round of proposals.',
    QUESTION_ASKED: 'A cell has reported a difficulty.',
    QUESTION_ANSWERED: 'The committee above has answered your cell.',
    PROGRAMME_PUBLISHED: 'The committee above sent the programme of a month.',
    PROGRAMME_REMINDER: 'The committee above reminds you of a programme.',
    OTHER: 'You have a new notice.',
  },
}

self.addEventListener('push', (event) => {
  const { kind, locale, href } = readNotice(event.data)
  const words = noticeWords[locale] ?? noticeWords.vi
  const shown = self.registration.showNotification(locale === 'en' ? 'Party cell notebook' : 'Sổ tay Chi bộ', {
    body: words[kind] ?? words.OTHER,
    tag: `${kind} ${href}`,
    lang: locale,
    icon: '/icons/192.png',
    data: { href },
  })
  event.waitUntil(shown)
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openPage(event.notification.data?.href ?? '/inbox'))
})

/** Only a path of this app is followed. */
function readNotice(data) {
  try {
    const { kind, locale, href } = data.json()
    return { kind: String(kind), locale: locale === 'en' ? 'en' : 'vi', href: /^\/[a-z]/.test(href) ? href : '/inbox' }
  } catch {
    return { kind: 'OTHER', locale: 'vi', href: '/inbox' }
  }
}

async function openPage(href) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const open = pages.find((page) => new URL(page.url).pathname === href)
  return open ? open.focus() : self.clients.openWindow(href)
}
