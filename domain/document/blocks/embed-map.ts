/** A place on the map: zoom, latitude and longitude, perhaps with the place of a marker; `14/51.5/-0.12/51.5/-0.12`. */
const REF =
  /^(\d{1,2})\/(-?\d{1,2}(?:\.\d{1,7})?)\/(-?\d{1,3}(?:\.\d{1,7})?)(?:\/(-?\d{1,2}(?:\.\d{1,7})?)\/(-?\d{1,3}(?:\.\d{1,7})?))?$/
const NUMBER = /^-?\d{1,3}(?:\.\d+)?$/
const HOST = /^(?:www\.)?openstreetmap\.org$/
const MAX_ZOOM = 19
/** Tiles of 256 px that a frame as wide as the text and three quarters as high shows. */
const TILES = { across: 2.6, up: 1.95 }

type Point = { lat: number; lon: number }
export type MapView = Point & { zoom: number; marker: Point | null }

/** The view that a reference names; null for a place that no map has. */
export function mapViewOf(ref: string): MapView | null {
  const found = REF.exec(ref)?.slice(1)
  if (!found) return null
  const [zoom = 0, lat = 0, lon = 0, markerLat, markerLon] = found.map((text) =>
    text === undefined ? undefined : Number(text),
  )
  const marker = markerLat === undefined || markerLon === undefined ? null : { lat: markerLat, lon: markerLon }
  return zoom <= MAX_ZOOM && [{ lat, lon }, ...(marker ? [marker] : [])].every(isOnMap)
    ? { zoom, lat, lon, marker }
    : null
}

const isOnMap = ({ lat, lon }: Point) => Math.abs(lat) <= 85 && Math.abs(lon) <= 180

/** Reference of a view at an address of openstreetmap.org, also of its page for frames; null for any other address. */
export function mapRefOf(address: string): string | null {
  const url = URL.parse(address.startsWith('//') ? `https:${address}` : address)
  if (!url || !HOST.test(url.hostname)) return null
  const view = viewIn(url)
  if (view === null) return null
  const [lat, lon] = [url.searchParams.get('mlat'), url.searchParams.get('mlon')]
  const marker = lat !== null && lon !== null ? [lat, lon] : (url.searchParams.get('marker')?.split(',') ?? [])
  const all = [...view, ...(marker.length === 2 ? marker : [])]
  if (!all.every((text) => NUMBER.test(text))) return null
  const ref = all.map((text) => String(Number(Number(text).toFixed(5)))).join('/')
  return mapViewOf(ref) === null ? null : ref
}

function viewIn(url: URL): string[] | null {
  if (url.pathname === '/export/embed.html') return middleOf(url.searchParams.get('bbox') ?? '')
  const map = new URLSearchParams(url.hash.slice(1)).get('map')?.split('/') ?? []
  return url.pathname === '/' && map.length === 3 ? map : null
}

/** Zoom and middle of a `west,south,east,north` box. */
function middleOf(bbox: string): string[] | null {
  const parts = bbox.split(',')
  if (parts.length !== 4 || !parts.every((text) => NUMBER.test(text))) return null
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number)
  if (east <= west || north <= south) return null
  const zoom = Math.round(Math.log2((360 * TILES.across) / (east - west)))
  return [Math.min(MAX_ZOOM, Math.max(0, zoom)), (south + north) / 2, (west + east) / 2].map((n) => n.toFixed(7))
}

/** Address of the view for a plain link. */
export function mapAddress({ zoom, lat, lon, marker }: MapView): string {
  const query = marker ? `?mlat=${marker.lat}&mlon=${marker.lon}` : ''
  return `https://www.openstreetmap.org/${query}#map=${zoom}/${lat}/${lon}`
}

/** Page for frames that shows about the same part of the map. */
export function mapFrame({ zoom, lat, lon, marker }: MapView): string {
  const degrees = 360 / 2 ** zoom
  const across = (degrees * TILES.across) / 2
  // Mercator: a degree of latitude is higher by one over the cosine.
  const up = ((degrees * TILES.up) / 2) * Math.cos((lat * Math.PI) / 180)
  const box = [lon - across, lat - up, lon + across, lat + up].map((n) => n.toFixed(5)).join('%2C')
  const pin = marker ? `&marker=${marker.lat}%2C${marker.lon}` : ''
  return `https://www.openstreetmap.org/export/embed.html?bbox=${box}&layer=mapnik${pin}`
}

/** Coordinates in the `pb` of a map of Google: longitude, then latitude. */
const GOOGLE_PLACE = /!2d(-?\d{1,3}(?:\.\d+)?)!3d(-?\d{1,2}(?:\.\d+)?)/

/** Address of a map of Google: `q/` a search, `d/` somebody's own map, else a `pb`; null for a `pb` without a place. */
export function googleAddress(ref: string): string | null {
  if (ref.startsWith('d/')) return `https://www.google.com/maps/d/viewer?mid=${ref.slice(2)}`
  const [, lon, lat] = GOOGLE_PLACE.exec(ref) ?? []
  const query = ref.startsWith('q/') ? ref.slice(2) : lat && `${lat}%2C${lon}&pb=${ref}`
  return query ? `https://www.google.com/maps/search/?api=1&query=${query}` : null
}

/** Google's page for frames with that map. */
export function googleFrame(ref: string): string {
  if (ref.startsWith('d/')) return `https://www.google.com/maps/d/embed?mid=${ref.slice(2)}`
  return `https://www.google.com/maps${ref.startsWith('q/') ? `?q=${ref.slice(2)}&output=embed` : `/embed?pb=${ref}`}`
}
