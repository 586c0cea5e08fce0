/** An address as somebody may see it who does not know it: `d•••@lakeside.example`. */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  return `${[...email.slice(0, at)][0] ?? ''}•••${email.slice(at)}`;
};
