/**
 * Zooming of a picture in an area that scrolls. The picture is laid out in another size rather than transformed, so that
 * scrolling moves it by touch, wheel, keys and scroll bars as readers know it, and its lines stay sharp.
 */

/** The scale at which the smallest letters of a chart, of 14 px, still read. */
const READABLE = 11 / 14;
/** Where a chart opens at most, though it could fill the window. */
const CALM = 1.25;
const LARGEST = 4;
const STEP = 1.25;
/** How far a mouse moves before it drags, rather than clicks, in px. */
const SLACK = 4;

export interface Zoom {
  readonly in: () => void;
  readonly out: () => void;
  /** Shows the whole picture. */
  readonly fit: () => void;
  /** Gives the picture its own size back. */
  readonly end: () => void;
}

/** Lets a reader zoom and drag a picture in its area; `told` hears every new scale. */
export function zoomed(area: HTMLElement, svg: SVGSVGElement, told: (scale: number) => void): Zoom {
  const { width, height } = svg.viewBox.baseVal;
  const { paddingLeft, paddingTop } = getComputedStyle(area);
  const across = () => (area.clientWidth - 2 * parseFloat(paddingLeft)) / width;
  const whole = () => Math.min(across(), (area.clientHeight - 2 * parseFloat(paddingTop)) / height, CALM);
  let scale = 1;

  /** What stands at `x`, `y` of the window stays there. */
  const zoomTo = (wanted: number, x: number, y: number) => {
    const before = svg.getBoundingClientRect();
    scale = Math.min(LARGEST, Math.max(whole(), wanted));
    svg.style.inlineSize = `${width * scale}px`;
    const after = svg.getBoundingClientRect();
    area.scrollLeft += after.left + ((x - before.left) / before.width) * after.width - x;
    area.scrollTop += after.top + ((y - before.top) / before.height) * after.height - y;
    told(scale);
  };
  const zoomBy = (factor: number) => {
    const { left, top } = area.getBoundingClientRect();
    zoomTo(scale * factor, left + area.clientWidth / 2, top + area.clientHeight / 2);
  };

  listen(area, () => scale, zoomTo);
  zoomTo(Math.max(READABLE, Math.min(across(), CALM)), 0, 0);
  const first = svg.querySelector('[data-step]')?.getBoundingClientRect();
  const { left } = area.getBoundingClientRect();
  area.scrollTop = 0;
  area.scrollLeft = first ? area.scrollLeft + first.left + first.width / 2 - left - area.clientWidth / 2 : 0;
  return {
    in: () => zoomBy(STEP),
    out: () => zoomBy(1 / STEP),
    fit: () => zoomTo(0, 0, 0),
    end: () => svg.removeAttribute('style'),
  };
}

type ZoomTo = (scale: number, x: number, y: number) => void;

function listen(area: HTMLElement, scale: () => number, zoomTo: ZoomTo): void {
  area.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomTo(scale() * Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
    },
    { passive: false },
  );
  pinch(area, scale, zoomTo);
  drag(area);
}

function pinch(area: HTMLElement, scale: () => number, zoomTo: ZoomTo): void {
  let begun: { readonly apart: number; readonly scale: number } | undefined;
  const apartOf = ([one, other]: TouchList) =>
    one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0;
  area.addEventListener('touchstart', ({ touches }) => {
    begun = touches.length === 2 ? { apart: apartOf(touches), scale: scale() } : undefined;
  });
  area.addEventListener(
    'touchmove',
    (event) => {
      const [one, other] = event.touches;
      if (!begun || !one || !other) return;
      event.preventDefault();
      const [x, y] = [(one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2];
      zoomTo((begun.scale * apartOf(event.touches)) / begun.apart, x, y);
    },
    { passive: false },
  );
}

/** A mouse drags the picture; fingers scroll it anyway. */
function drag(area: HTMLElement): void {
  let isDragged = false;
  area.addEventListener('dragstart', (event) => event.preventDefault());
  area.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    const from = { x: event.clientX, y: event.clientY, left: area.scrollLeft, top: area.scrollTop };
    isDragged = false;
    const moved = ({ clientX, clientY, pointerId }: PointerEvent) => {
      const [x, y] = [clientX - from.x, clientY - from.y];
      if (!isDragged && Math.hypot(x, y) < SLACK) return;
      if (!isDragged) area.setPointerCapture(pointerId);
      isDragged = true;
      area.scrollTo({ left: from.left - x, top: from.top - y, behavior: 'instant' });
    };
    area.addEventListener('pointermove', moved);
    const ended = () => area.removeEventListener('pointermove', moved);
    area.addEventListener('pointerup', ended, { once: true });
    area.addEventListener('pointercancel', ended, { once: true });
  });
  area.addEventListener(
    'click',
    (event) => {
      if (!isDragged) return;
      isDragged = false;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}
