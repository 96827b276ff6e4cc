import type { Words } from '#domain/words/words.ts'

const count = (n: number) => n.toLocaleString('es-ES')
const stories = (n: number) => (n === 1 ? '1 artículo' : `${count(n)} artículos`)

export const es: Words = {
  skip: 'Ir al texto',
  home: 'Portada',
  here: 'Está usted aquí',
  sections: 'Secciones',
  topStories: 'Lo más importante',
  alsoToday: 'También hoy',
  latest: 'Última hora',
  putRight: 'Rectificado',
  search: 'Buscar',
  dark: 'Oscuro',
  light: 'Claro',
  by: 'Por',
  with: 'Con',
  and: ' y ',
  comma: ', ',
  published: 'Publicado',
  updated: 'Actualizado',
  source: 'Fuente',
  original: 'Artículo original',
  correction: 'Fe de errores',
  corrections: 'Fe de errores',
  correctionsLead:
    'En qué nos equivocamos, qué es lo correcto y cuándo lo cambiamos. Un error de hecho se señala también al comienzo del artículo. Las erratas se enmiendan sin aviso.',
  allCorrections: 'Todas las correcciones',
  olderCorrections: 'Correcciones anteriores',
  nothingCorrected: 'Todavía no ha habido que corregir nada.',
  corrected: 'Corregido',
  isOld: 'Este artículo tiene más de un año.',
  live: 'En directo',
  liveIsOver: 'Ya no lo seguimos en directo. La última novedad llegó',
  minuteByMinute: 'Minuto a minuto',
  newerUpdates: 'Ver las novedades',
  keyMoments: 'Momentos clave',
  pinned: 'Fijado',
  whatWeKnow: 'Lo que sabemos',
  showFrom: (provider) => `Mostrar aquí, desde ${provider}`,
  shownByOther: (provider) => `${provider} sabrá entonces que está usted aquí.`,
  topics: 'Temas',
  related: 'Relacionado',
  moreToRead: 'Más lecturas',
  nextIn: (section) => `A continuación en ${section}`,
  notes: 'Notas',
  backToText: (n) => `Volver al texto, nota ${n}`,
  illustrated: (title, provider) => `${title === '' ? 'Ver o leer' : title} en ${provider}`,
  newer: 'Artículos más recientes',
  older: 'Artículos anteriores',
  pages: 'Páginas',
  page: (n) => `página ${n}`,
  inArchive: 'Todo lo anterior está en la hemeroteca',
  archive: 'Hemeroteca',
  archiveLead: 'Todo lo que el periódico ha publicado, según el día en que salió.',
  earlier: 'Antes',
  later: 'Después',
  stories,
  noStoriesHere: 'Todavía no hay artículos aquí. Los más recientes están en la portada.',
  feed: 'Canal',
  feeds: 'Canales',
  feedsLead: 'Ponga una de estas direcciones en su lector de canales y los artículos le llegarán enteros.',
  wholePaper: 'Todo el periódico',
  more: 'Más',
  keepReading: 'Seguir leyendo',
  imprint: 'Aviso legal',
  thePaper: 'El periódico',
  howWeCorrect: 'Cómo corregimos los errores',
  searchWords: 'Palabras',
  section: 'Sección',
  allSections: 'Todas las secciones',
  from: 'Desde',
  to: 'Hasta',
  found: (n, isCapped) =>
    isCapped
      ? `Más de ${stories(n)}, del más reciente al más antiguo.`
      : `${stories(n)}, del más reciente al más antiguo.`,
  nothingFound: 'Ningún artículo tiene estas palabras',
  nothingFoundHelp:
    'Pruebe con menos palabras o con el comienzo de una (puert*), busque en todas las secciones o deje las fechas en blanco. Las «palabras entre comillas» se buscan juntas.',
  searchHelp:
    'Escriba una o dos palabras. Las «palabras entre comillas» se buscan juntas; -palabra deja fuera los artículos que la tienen.',
  foundPartly:
    'No hubo tiempo de mirar todos los artículos, solo los más recientes. Una palabra menos común, más letras o unas fechas llegan más atrás.',
  searchGivenUp: {
    title: 'Esta búsqueda ha tardado demasiado',
    text: 'Quizá mucha gente esté buscando ahora. Inténtelo dentro de un momento, con menos palabras, con otras menos comunes o entre dos fechas.',
  },
  inThePaperNow: 'Ahora en el periódico',
  newestOf: (name, paper) =>
    name === ''
      ? `Los artículos más recientes de ${paper}.`
      : `${name}: todos los artículos de ${paper}, del más reciente al más antiguo.`,
  sourceLead: (name) => `Artículos que hemos tomado de ${name}, cada uno con su original.`,
  homepage: 'Su propio sitio',
  emptyHeadline: 'Se está escribiendo la primera edición',
  emptyText: 'Todavía no se ha publicado ningún artículo. Vuelva pronto; el primero estará aquí en cuanto salga.',
  status: {
    404: {
      title: 'No hay nada en esta dirección',
      text: 'Puede que esté mal escrita o que hayamos roto un enlace. Los artículos conservan su dirección mientras dure el periódico; lo que busca se encuentra por sus palabras.',
    },
    410: {
      title: 'Esta página se ha retirado',
      text: 'Aquí había una página y la hemos retirado. No volverá si no podemos responder de ella otra vez.',
    },
    451: {
      title: 'Este artículo no se puede mostrar',
      text: 'Aquí había un artículo. Se retiró por un motivo legal.',
    },
    500: {
      title: 'Algo nuestro se ha roto',
      text: 'El error es nuestro y ha quedado anotado. Vuelva a probar esta página dentro de un minuto.',
    },
    503: {
      title: 'El periódico se está componiendo',
      text: 'Estamos arrancando y volvemos enseguida. Inténtelo de nuevo.',
    },
  },
  kept: {
    save: 'Guardar la noticia',
    saved: 'Noticias guardadas',
    savedLead:
      'Noticias que guarda en este navegador, para leerlas más tarde o sin conexión. Nadie más sabe cuáles son y no hace falta ninguna cuenta.',
    needsScript: 'Solo su navegador conoce esta lista, y necesita script para mostrarla.',
    nothingSaved: 'Todavía no hay nada guardado. Junto a cada noticia está «Guardar la noticia».',
    lately: 'Leídas últimamente',
    nothingLately: 'Todavía no se conserva ninguna noticia. Las que lea a partir de ahora se conservarán.',
    remove: 'Quitar',
    copyFrom: 'En este momento no hay conexión. Esta copia es del',
    away: {
      title: 'No hay conexión',
      text: 'No se puede acceder al periódico en este momento y su navegador no conserva esta página. Estas noticias sí.',
    },
  },
}
