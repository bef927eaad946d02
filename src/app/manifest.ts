import type { MetadataRoute } from 'next'

/** The notebook on the phone's home screen. Colours are those of the tokens: paper and ink stand in the phone's own frame too. */
export default function manifest(): MetadataRoute.Manifest {
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') =>
    ({ src: `/icons/${name}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose }) as const
  return {
    id: '/',
    name: 'Sổ tay Chi bộ',
    short_name: 'Sổ tay',
    description: 'Sổ tay đảng viên và cuộc họp chi bộ',
    lang: 'vi',
    dir: 'ltr',
    start_url: '/today',
    scope: '/',
    display: 'standalone',
    orientation: 'any',
    background_color: '#FCFAF5',
    theme_color: '#FCFAF5',
    icons: [icon('192', 192, 'any'), icon('512', 512, 'any'), icon('maskable-192', 192, 'maskable'), icon('maskable-512', 512, 'maskable')],
  }
}
