import { create } from 'qrcode'

export type QrProps = { value: string; label: string; size?: number }

/** A QR code on white with its four quiet modules, drawn as one path. */
export function Qr({ value, label, size = 196 }: QrProps) {
  const { modules } = create(value, { errorCorrectionLevel: 'M' })
  const side = modules.size + 8
  return (
    <svg
      className="qr"
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={path(modules)} />
    </svg>
  )
}

/** Dark modules of a row that touch become one stroke. */
function path(modules: { size: number; get: (row: number, column: number) => number }): string {
  let drawn = ''
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      let run = 0
      while (column + run < modules.size && modules.get(row, column + run)) run += 1
      if (run > 0) drawn += `M${column + 4} ${row + 4}h${run}v1h-${run}z`
      column += run
    }
  }
  return drawn
}
