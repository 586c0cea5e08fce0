import type { FaqBrand, FaqText } from './entry.ts';
import { portalLabels } from './portalLabels.ts';

/** Every `{placeholder}` that an entry's text may hold, with its value for a brand. */
export const placeholderValues = (brand: FaqBrand): Record<string, string> => ({
  lender: brand.name,
  portal: brand.portalName,
  portalUrl: brand.portalUrl,
  privacyUrl: brand.privacyUrl,
  helpDeskPhone: brand.helpDeskPhone,
  helpDeskHours: brand.helpDeskHours,
  ...portalLabels,
});

/**
 * An entry's text for a brand.
 * @throws if it holds a placeholder that does not exist: a bug, found by the tests.
 */
export const fillPlaceholders = (text: FaqText, brand: FaqBrand): FaqText => {
  const values = placeholderValues(brand);
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`no placeholder {${name}}`);
      return value;
    });
  return {
    question: fill(text.question),
    answer: fill(text.answer),
    steps: text.steps.map(fill),
    notes: text.notes.map(fill),
  };
};
