import type { PaperPageWords } from '#domain/words/paper-pages/en.ts'

export const es: PaperPageWords = {
  responsibility: {
    title: 'Quién responde de este periódico',
    lead: (paper) => `Quién publica ${paper}, quién decide, quién paga y dónde reclamar.`,
    owner: 'Editora y propietarios',
    responsible: 'Responsable de lo publicado',
    contact: 'Contacto',
    regulator: 'Regulador o consejo de prensa',
    funding: 'Financiación',
    ethics: 'Ética',
  },
  accessibility: {
    title: 'Accesibilidad',
    lead: (paper) => `Hasta qué punto todos pueden usar las páginas de ${paper}.`,
    aim: 'Nuestro objetivo',
    standard:
      'Cada página debe poder usarse con el teclado, con un lector de pantalla, ampliada y sin script. La referencia es WCAG 2.2, nivel AA.',
    checked: 'Qué se comprobó',
    check: (on, pages, tool) =>
      `El sistema que hace estas páginas se comprobó con contenido de ejemplo (fecha: ${on}): ${pages} páginas de todo tipo, en claro y en oscuro, con el programa ${tool}.`,
    none: 'El programa no encontró ningún incumplimiento.',
    found: 'El programa encontró incumplimientos de estas reglas:',
    known: 'Deficiencias conocidas',
    shortcomings: [
      'Un programa ve solo una parte de lo que pide la referencia. No sustituye una comprobación hecha por personas que usan productos de apoyo.',
      'Los textos alternativos, los pies y los intertítulos los escriben personas. Pueden faltar o ser incorrectos, sobre todo en artículos antiguos.',
      'Los vídeos, mapas y mensajes de otros sitios, y los archivos enlazados, no los hace este sistema.',
    ],
    tell: 'Si algo no funciona',
  },
  preferred: (paper) => `Preferir ${paper} en Google`,
  correctedSince: 'Corregido desde que lo leyó:',
}
