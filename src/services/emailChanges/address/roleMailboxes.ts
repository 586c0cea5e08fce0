// RFC 2142, and what dealerships have, in three languages: several people read these, and whoever does could become the account.
const roles = new Set(
  `abuse accounting accounts accountspayable accountsreceivable admin administration administrator all ap ar bdc billing
  booking business careers compliance contact contactus customerservice dealer dealership donotreply email enquiries everybody
  everyone fi finance financing frontdesk general hello help helpdesk hostmaster hr info information inquiries internet
  internetsales inventory invoices it jobs leads legal mail mailbox mailerdaemon management manager marketing newcars news
  newsletter noreply office orders parts payroll postmaster press privacy reception receptionist root sales salesteam secretary
  security service servicedesk shop showroom staff store support team techsupport test titles trade usedcars user webmaster
  administracion ayuda cobranza compras contabilidad contacto correo facturacion finanzas gerencia informacion oficina pagos
  recepcion recursoshumanos refacciones repuestos rh secretaria servicio soporte tienda ventas
  accueil achats aide bureau commandes comptabilite courriel direction equipe facturation financement garage gestion
  magasin paie pieces renseignements secretariat soutien ventes`.split(/\s+/),
);

const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '');

/** Whether the part before the @ names a function and not a person: `sales`, `no-reply`, `info2`, `sales.service`, `office+bot`. */
export const isRoleMailbox = (local: string): boolean => {
  const name = local.split('+')[0] ?? '';
  if (roles.has(plain(name))) return true;
  const parts = name.split(/[._-]+/).map(plain);
  return parts.length > 0 && parts.every((part) => part !== '' && roles.has(part));
};
