import { encodeQR } from 'qr'

const PIXELS = 4

/** The picture that an authenticator reads, drawn here. Black on white, whatever the desk's colours: cameras want it so. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 3 })
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  // Whole pixels for each square, so that no seams show between them.
  const size = rows.length * PIXELS
  return (
    <svg
      className="qr"
      width={size}
      height={size}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
    >
      <path className="ground" d={`M0 0h${rows.length}v${rows.length}H0z`} />
      <path className="dark" d={path} shapeRendering="crispEdges" />
    </svg>
  )
}
