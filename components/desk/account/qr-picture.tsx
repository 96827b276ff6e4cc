import { encodeQR } from 'qr'

/** The picture that an authenticator reads, drawn here. Black on white, whatever the desk's colours: cameras want it so. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 3 })
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg className="qr" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label}>
      <path className="ground" d={`M0 0h${rows.length}v${rows.length}H0z`} />
      <path className="dark" d={path} shapeRendering="crispEdges" />
    </svg>
  )
}
