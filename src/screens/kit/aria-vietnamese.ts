import * as english from 'react-aria-components/i18n/en-US'

type Words = Record<string, Record<string, unknown>>

/** What react-aria says by itself, to be read out; it knows no Vietnamese. What stands not here stays English. */
const vietnamese: Words = {
  'react-aria-components': { selectPlaceholder: 'Chọn một mục' },
  '@react-aria/overlays': { dismiss: 'Đóng' },
  '@react-aria/menu': { longPressMessage: 'Nhấn giữ, hoặc nhấn Alt và mũi tên xuống, để mở danh sách' },
  '@react-aria/combobox': {
    buttonLabel: 'Hiện các lựa chọn',
    listboxLabel: 'Các lựa chọn',
    countAnnouncement: ({ optionCount }: { optionCount: number }) => `Có ${optionCount} lựa chọn.`,
    selectedAnnouncement: ({ optionText }: { optionText: string }) => `${optionText}, đã chọn`,
    focusAnnouncement: ({ optionText, isSelected }: { optionText: string; isSelected: boolean }) =>
      `${optionText}${isSelected ? ', đã chọn' : ''}`,
  },
  '@react-aria/table': {
    select: 'Chọn',
    selectAll: 'Chọn tất cả',
    sortable: 'cột xếp được',
    ascending: 'tăng dần',
    descending: 'giảm dần',
    ascendingSort: ({ columnName }: { columnName: string }) => `xếp theo cột ${columnName} tăng dần`,
    descendingSort: ({ columnName }: { columnName: string }) => `xếp theo cột ${columnName} giảm dần`,
    expand: 'Mở ra',
    collapse: 'Thu lại',
  },
  '@react-aria/grid': {
    select: 'Chọn',
    selectedAll: 'Đã chọn tất cả.',
    selectedItem: ({ item }: { item: string }) => `Đã chọn ${item}.`,
    deselectedItem: ({ item }: { item: string }) => `Đã bỏ chọn ${item}.`,
    selectedCount: ({ count }: { count: number }) => (count === 0 ? 'Chưa chọn mục nào.' : `Đã chọn ${count} mục.`),
    longPressToSelect: 'Nhấn giữ để chọn nhiều mục.',
  },
}

/** Where react-aria looks for words before its own (its LocalizedStringProvider writes there as well). */
type Spoken = { [locale: symbol]: unknown }

/** From the next component on, in this window. */
export function speakVietnamese(): void {
  const spoken = window as unknown as Spoken
  spoken[Symbol.for('react-aria.i18n.locale')] = 'vi-VN'
  // its types take the default export for a type
  const { default: words } = english as unknown as { default: Words }
  spoken[Symbol.for('react-aria.i18n.strings')] ??= Object.fromEntries(
    Object.entries(words).map(([part, own]) => [part, { ...own, ...vietnamese[part] }]),
  )
}
