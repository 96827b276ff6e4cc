import { encodeQR } from 'qr'

const PIXELS = 4

/**
 * Draws the QR code that an authenticator reads. It is black on white in every theme, because cameras need that
 * contrast.
 */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 3 })
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  // Each module is a whole number of pixels, so that no seams show.
  const size = rows.length * PIXELS
  return (
    <svg
      className="outline-1 outline-rule"
      width={size}
      height={size}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
    >
      <path fill="#fff" d={`M0 0h${rows.length}v${rows.length}H0z`} />
      <path fill="#000" d={path} shapeRendering="crispEdges" />
    </svg>
  )
}
