import type { LoaderConfig } from '../loaderConfig.ts';

/** The button's and the panel's look; inside a shadow root, so that neither page disturbs the other. */
export const loaderStyle = (colours: LoaderConfig['colours']): string => `
:host{all:initial}
*{box-sizing:border-box}
[hidden]{display:none!important}
.button{position:fixed;right:20px;bottom:20px;z-index:2147483000;width:60px;height:60px;padding:0;border:0;border-radius:50%;
  background:${colours.brand};color:${colours.onBrand};cursor:pointer;display:grid;place-items:center;
  box-shadow:0 2px 6px #0000002e,0 10px 28px #00000038;transition:transform .15s,background .15s}
.button:hover{background:${colours.brandStrong};transform:translateY(-2px)}
.button:focus-visible{outline:3px solid ${colours.brand};outline-offset:3px;box-shadow:0 0 0 3px #fff}
.button svg{width:28px;height:28px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.badge{position:absolute;top:-3px;right:-3px;min-width:22px;height:22px;padding:0 6px;border-radius:11px;background:#c8102e;color:#fff;
  font:700 12px/22px system-ui,sans-serif;text-align:center;box-shadow:0 0 0 2px #fff}
.panel{position:fixed;right:20px;bottom:92px;z-index:2147483000;width:400px;height:min(680px,calc(100dvh - 116px));border-radius:18px;
  overflow:hidden;background:linear-gradient(${colours.brand} 64px,Canvas 64px);color-scheme:light dark;
  box-shadow:0 0 0 1px #80808047,0 12px 48px #00000042;animation:rise .18s ease-out}
iframe{display:block;width:100%;height:100%;border:0;color-scheme:normal}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}
@media (max-width:560px),(max-height:520px){
  .panel{inset:0;width:100%;height:100dvh;border-radius:0;box-shadow:none}
  .button[aria-expanded=true]{display:none}
}
@media (forced-colors:active){.panel,.button{border:2px solid CanvasText}.badge{border:1px solid CanvasText}}
@media (prefers-reduced-motion:reduce){.button,.panel{transition:none;animation:none}}
@media print{.button,.panel{display:none}}
`;
