const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/**
 * Web Chat's look. Its colours are our custom properties, so that dark mode and the brand need no second set; every pair
 * has a contrast of 4.5 and more.
 */
export const look = {
  primaryFont: sans,
  fontSizeSmall: '12px',
  accent: 'var(--ink)',
  subtle: 'var(--quiet)',
  backgroundColor: 'var(--page)',
  paddingRegular: 12,
  paddingWide: 14,

  bubbleBackground: 'var(--bubble)',
  bubbleTextColor: 'var(--text)',
  bubbleBorderWidth: 0,
  bubbleBorderRadius: 16,
  bubbleMinHeight: 40,
  bubbleMinWidth: 1,
  bubbleMaxWidth: 320,
  bubbleFromUserBackground: 'var(--brand)',
  bubbleFromUserTextColor: 'var(--on-brand)',
  bubbleFromUserBorderWidth: 0,
  bubbleFromUserBorderRadius: 16,
  messageActivityWordBreak: 'break-word',

  connectivityTextSize: '13px',
  notificationText: 'var(--text)',
  hideToaster: true,
  markdownRenderHTML: false,

  hideUploadButton: true,
  sendBoxHeight: 52,
  sendBoxTextWrap: true,
  sendBoxMaxHeight: 140,
  sendBoxBackground: 'var(--page)',
  sendBoxTextColor: 'var(--text)',
  sendBoxPlaceholderColor: 'var(--quiet)',
  sendBoxBorderTop: 'solid 1px var(--rule)',
  sendBoxButtonColor: 'var(--ink)',
  sendBoxButtonColorOnHover: 'var(--ink)',
  sendBoxButtonColorOnActive: 'var(--ink)',
  sendBoxButtonColorOnFocus: 'var(--ink)',
  sendBoxButtonColorOnDisabled: 'var(--quiet)',
  sendBoxButtonShadeColorOnHover: 'var(--tint)',
  sendBoxButtonShadeColorOnActive: 'var(--line)',
  sendBoxButtonShadeColorOnDisabled: 'transparent',
  sendBoxButtonShadeBorderRadius: 12,
  sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--ink)',
  sendBoxButtonKeyboardFocusIndicatorBorderRadius: 12,
  sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,

  suggestedActionLayout: 'flow',
  suggestedActionHeight: 38,
  suggestedActionBorderRadius: 19,
  suggestedActionBorderWidth: 1,
  suggestedActionBorderColor: 'var(--ink)',
  suggestedActionBackgroundColor: 'var(--page)',
  suggestedActionTextColor: 'var(--ink)',
  suggestedActionBackgroundColorOnHover: 'var(--tint)',
  suggestedActionBackgroundColorOnActive: 'var(--line)',
  suggestedActionBackgroundColorOnFocus: 'var(--tint)',
  suggestedActionBackgroundColorOnDisabled: 'var(--page)',
  suggestedActionBorderColorOnDisabled: 'var(--rule)',
  suggestedActionTextColorOnDisabled: 'var(--quiet)',
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--ink)',
  suggestedActionKeyboardFocusIndicatorBorderRadius: 17,
  suggestedActionsVisualKeyboardIndicatorColor: 'var(--ink)',

  timestampColor: 'var(--quiet)',
  groupTimestamp: 60_000,
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--quiet)',
  transcriptVisualKeyboardIndicatorColor: 'var(--ink)',
  transcriptOverlayButtonBackground: 'var(--brand)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--brand-strong)',
  transcriptOverlayButtonBackgroundOnFocus: 'var(--brand-strong)',
  transcriptOverlayButtonColor: 'var(--on-brand)',
  // Longer than the bot's slowest turn repeats its sign of life.
  typingAnimationDuration: 6000,
} as const;

/** Colours and sizes of Adaptive Cards. */
export const cardLook = {
  fontFamily: sans,
  fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 14 },
  separator: { lineThickness: 1, lineColor: '#8883' },
  actions: { actionsOrientation: 'vertical', actionAlignment: 'stretch', buttonSpacing: 8 },
};
