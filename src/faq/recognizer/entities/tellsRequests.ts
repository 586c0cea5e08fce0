/** That something waits for the writer's decision. */
export const waitsForMe =
  /\b(?:waiting (?:for|on) me|what i (?:have|need) to (?:decide|approve)|(?:lo )?que (?:tengo|debo) (?:que |pendiente de |por )?(?:decidir|aprobar|autorizar)|solicitudes (?:tengo|debo) (?:que |por )?(?:decidir|aprobar)|esperan? mi (?:decision|aprobacion|respuesta)|(?:ce que|demandes) (?:je dois|dois-je|j'ai a) (?:decider|approuver)|attend(?:ent)? (?:ma decision|mon approbation|ma reponse))\b/;

const withdraws =
  /\b(?:(?:withdraw|take back|pull back) (?:an?|my|one of my|the|that|this) requests?|(?:retir(?:ar|e|en)|anul(?:ar|e)) (?:una|mi|una de mis|la|esa) solicitud(?:es)?|(?:retire[rz]?|annule[rz]?) (?:une|ma|une de mes|la|cette) demandes?)\b/;

/** Whether a folded text is about requests beyond any doubt: what waits to be decided, or one that is to be taken back. */
export const tellsRequests = (folded: string): boolean => waitsForMe.test(folded) || withdraws.test(folded);
