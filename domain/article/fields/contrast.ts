/** Contrast of colours by WCAG 2.2, and the nearest readable shade. Colours are `#rrggbb`. */
export type Scheme = 'light' | 'dark'

/** Backgrounds of text: the paper and the wash of the reader's tokens; a test holds the two equal. */
export const GROUNDS: Record<Scheme, readonly [string, string]> = {
  light: ['#fdfcf9', '#f5f2ea'],
  dark: ['#151618', '#1e2023'],
}
export const MIN_CONTRAST = 4.5

type Triple = [number, number, number]

const channels = (hex: string): Triple => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
const toLinear = (channel: number): number => {
  const part = channel / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
const fromLinear = (part: number): number =>
  Math.round(255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055))

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map(toLinear) as Triple
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG contrast ratio of two colours, from 1 (none) to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Lowest contrast of a colour against the backgrounds of a scheme. */
export const lowestContrast = (hex: string, scheme: Scheme): number =>
  Math.min(...GROUNDS[scheme].map((ground) => contrast(hex, ground)))

export const isReadable = (hex: string, scheme: Scheme): boolean => lowestContrast(hex, scheme) >= MIN_CONTRAST

/** A colour in OKLab (by Björn Ottosson): lightness and two axes away from grey, in perceptually even steps. */
type Seen = { lightness: number; a: number; b: number }

function seen(hex: string): Seen {
  const [red, green, blue] = channels(hex).map(toLinear) as Triple
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  }
}

function linearOf({ lightness, a, b }: Seen): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** Converts to sRGB hex. A colour outside the gamut loses as much saturation as it must, and keeps its hue. */
function toHex(colour: Seen): string {
  const isInGamut = (triple: Triple) => triple.every((part) => part > -1e-4 && part < 1.0001)
  let strength = 1
  let linear = linearOf(colour)
  while (!isInGamut(linear) && strength > 0) {
    strength = Math.max(0, strength - 0.02)
    linear = linearOf({ ...colour, a: colour.a * strength, b: colour.b * strength })
  }
  const parts = linear.map((part) => fromLinear(Math.min(1, Math.max(0, part))))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

const STEP = 0.004

/** Nearest readable shade of a hue, `hex` itself where it is readable: darker on light ground, lighter on dark. */
export function nearestReadable(hex: string, scheme: Scheme): string {
  const colour = seen(hex)
  for (let shade = hex, n = 1; ; n++) {
    if (isReadable(shade, scheme)) return shade
    const lightness = colour.lightness + (scheme === 'light' ? -n : n) * STEP
    // Black and white end the search, and both are readable.
    shade = lightness <= 0 ? '#000000' : lightness >= 1 ? '#ffffff' : toHex({ ...colour, lightness })
  }
}

const DARK_LIGHTNESS = 0.77
const DARK_STRENGTH = 0.72

/** Shade of a colour for dark ground, derived like the design's own: lighter, and a little greyer. */
export function darkShadeOf(light: string): string {
  const { a, b } = seen(light)
  return nearestReadable(toHex({ lightness: DARK_LIGHTNESS, a: a * DARK_STRENGTH, b: b * DARK_STRENGTH }), 'dark')
}
