import type { NewsletterWords } from '#domain/words/newsletters/newsletter-words.ts'

export const es: NewsletterWords = {
  lead: 'El periódico por correo. Elija lo que quiere recibir.',
  address: 'Su dirección de correo',
  consent: (paper) =>
    `${paper} le envía primero una carta con un enlace para confirmar. Cada boletín lleva un enlace para dejarlo. No registramos lo que abre ni lo que lee.`,
  join: 'Suscribirse',
  all: 'Todos los boletines',
  sent: {
    title: 'Mire su buzón',
    text: 'Una carta con un enlace para confirmar está en camino. El enlace vale siete días. Enviamos como mucho una carta así al día: si ya la pidió, busque la que tiene.',
  },
  problems: {
    address: 'No es una dirección de correo. Revísela y envíe el formulario otra vez.',
    list: 'Elija al menos un boletín.',
    often: 'Llegaron demasiadas peticiones desde su red. Inténtelo dentro de una hora.',
    full: 'Ahora no podemos guardarlo y no ha cambiado nada. Inténtelo más tarde.',
    mail: 'Ahora no podemos enviar cartas. Inténtelo más tarde.',
    taken: 'Alguien recibe ya nuestros boletines en esta dirección. No ha cambiado nada.',
    daily: 'Hoy ya le hemos enviado una carta. Inténtelo mañana.',
  },
  notDone: 'No ha sido posible',
  confirm: {
    title: 'Un paso más',
    text: (address) => `¿Quiere recibir esto en ${address}?`,
    button: 'Sí, envíenmelo',
    done: 'Lo recibirá',
    doneText: 'Recibirá el próximo boletín. Cada uno lleva un enlace para dejarlo.',
  },
  ended: {
    title: 'Este enlace ya no vale',
    text: 'Los enlaces de las cartas caducan al cabo de un tiempo o cuando ya no hacen falta. Suscríbase otra vez para recibir uno nuevo.',
  },
  leave: {
    title: '¿Dejar este boletín?',
    text: (address) => `${address} no lo recibirá más.`,
    button: 'Dejarlo',
    done: 'Lo ha dejado',
    doneText: 'No recibirá más este boletín.',
  },
  change: 'Cambiar lo que recibe',
  preferences: 'Lo que recibe',
  of: (address) => `Boletines para ${address}`,
  pause: 'No enviarme nada durante 30 días',
  pausedUntil: (date) => `En pausa hasta el ${date}`,
  save: 'Guardar',
  saved: 'Guardado.',
  newAddress: {
    title: 'Otra dirección',
    text: 'Primero enviamos allí una carta. Hasta que confirme no cambia nada.',
    button: 'Enviar la carta',
    asked: 'Una carta a la nueva dirección está en camino. Su enlace vale siete días.',
  },
  confirmAddress: {
    title: '¿Usar la nueva dirección?',
    text: (from, to) => `Los boletines irán desde ahora a ${to} y ya no a ${from}.`,
    button: 'Usarla',
    done: 'Los boletines van desde ahora a esta dirección.',
  },
  data: {
    title: 'Lo que sabemos de usted',
    button: 'Llevárselo en un archivo',
    erase: 'Borrarlo todo',
    eraseText: 'Su dirección y sus boletines se borran al momento, y no recibirá nada más.',
    sure: 'Sí, borrar',
    erased: 'Todo está borrado',
    erasedText: 'Ya no tenemos su dirección.',
  },
  letters: {
    hello: 'Hola:',
    confirm: {
      subject: (paper) => `Confirme: boletines de ${paper}`,
      text: (paper) => `alguien, seguramente usted, ha pedido a ${paper} que envíe esto a su dirección:`,
    },
    known: {
      subject: (paper) => `Ya recibe boletines de ${paper}`,
      text: (paper) => `alguien, seguramente usted, ha pedido a ${paper} algo que ya recibe. No hay que hacer nada:`,
    },
    address: {
      subject: (paper) => `Su nueva dirección para los boletines de ${paper}`,
      text: (paper) =>
        `alguien, seguramente usted, ha pedido a ${paper} que envíe desde ahora sus boletines a esta dirección. Confírmelo con este enlace:`,
    },
    until: (date) => `El enlace vale hasta el ${date}. Abre una página con un botón.`,
    ignore: 'Si no fue usted, no haga nada: no recibirá ninguna otra carta.',
  },
}
