import { paths } from '#contract/paths.ts'
import { memberOf } from './cast.ts'
import { demoPin, type Population } from './populate.ts'

/** A ready-made sign-in: its own address, and so its own cookies; `login` is null where a link opens the page without an account. */
export type SignIn = { host: string; role: string; name: string; url: string; login: string | null; pin: string | null }

export function signInsOf(publicUrl: string, { members, committee, leader, administrator }: Population, wallToken: string): SignIn[] {
  const { protocol, host } = new URL(publicUrl)
  const at = (label: string) => `${protocol}//${label}.${host}`
  const person = (label: string, role: string, who: { name: string; login: string }): SignIn => ({
    host: label,
    role,
    name: who.name,
    url: at(label),
    login: who.login,
    pin: demoPin,
  })
  const member = (label: string, role: string, key: string) => {
    const { name } = memberOf(key)
    return person(label, role, { name, login: members.get(key)?.login ?? '' })
  }
  return [
    member('bi-thu', 'Bí thư (điều hành, màn hình rộng)', 'sau'),
    {
      host: 'man-hinh',
      role: 'Màn hình lớn',
      name: 'không cần đăng nhập',
      url: `${at('man-hinh')}${paths.wall}#${wallToken}`,
      login: null,
      pin: null,
    },
    member('dang-vien-1', 'Đảng viên 1 (điện thoại)', 'tam'),
    member('dang-vien-2', 'Đảng viên 2 (điện thoại)', 'lanh'),
    member('dang-vien-3', 'Đảng viên dự bị (điện thoại)', 'my'),
    person('dang-uy', 'Đảng ủy xã', committee),
    person('lanh-dao', 'Lãnh đạo cấp trên', leader),
    person('quan-tri', 'Quản trị', administrator),
  ]
}

/** Which sign-in belongs to the address a page was asked under; null for an address that has none. */
export const signInFor = (signIns: readonly SignIn[], host: string): SignIn | null =>
  signIns.find((one) => one.login !== null && host.split(':')[0] === `${one.host}.localhost`) ?? null
