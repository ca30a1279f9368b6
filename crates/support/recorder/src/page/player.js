// Plays recordings. What it shows at an event follows from the events before, and from
// nothing else.
(() => {
  "use strict";

  const [MADE, POLLED, PENDING, WOKEN, READY, DROPPED] = [0, 1, 2, 3, 4, 5];

  // Where a future can be. Its place in the list is the place's number.
  const PLACES = [
    ["At the door", "made, not polled yet"],
    ["In the queue", "woken, not polled again yet"],
    ["At the till", "being polled"],
    ["In the kitchen", "pending: not polled"],
    ["Gone", "ready ●, or dropped ×"],
  ];
  const [DOOR, QUEUE, TILL, KITCHEN, GONE] = [0, 1, 2, 3, 4];
  const MAX_SHOWN = 40;
  const MIN_DISTANCE = 256;
  const SPEEDS = [["half speed", 2000], ["1 event a second", 1000], ["3 a second", 333], ["10 a second", 100]];

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const placeOf = (state, future) => state.places.findIndex((place) => place.has(future));

  // Applies an event to a state. In a place, each future has a note, such as its waker.
  const apply = (state, [, future, kind, waker]) => {
    const from = placeOf(state, future);
    const move = (to, note) => {
      state.places[from]?.delete(future);
      state.places[to].set(future, note);
    };
    if (kind === MADE) move(DOOR, "");
    if (kind === POLLED) move(TILL, `waker ${waker}`);
    if (kind === PENDING && state.called.has(future)) move(QUEUE, `waker ${state.called.get(future)}`);
    else if (kind === PENDING) move(KITCHEN, waker ? `waker ${waker}` : "no waker");
    if (kind === WOKEN && from === TILL) state.called.set(future, waker);
    else if (kind === WOKEN && (from === DOOR || from === KITCHEN)) move(QUEUE, `waker ${waker}`);
    if (kind === READY) move(GONE, "●");
    if (kind === DROPPED) move(GONE, "×");
    if (kind !== WOKEN) state.called.delete(future);
  };

  const copy = ({ places, called }) => ({ places: places.map((place) => new Map(place)), called: new Map(called) });

  // Says what an event is, in the restaurant's words and in Rust's. The name comes before it.
  const tell = (state, [, future, kind, waker]) => {
    const from = placeOf(state, future);
    switch (kind) {
      case MADE:
        return ` is at the door: the future is made, and none of it has run.`;
      case POLLED:
        if (from === DOOR) return ` comes to the till: the first poll, with waker ${waker}.`;
        if (from === QUEUE) return ` is back at the till: the next poll, with waker ${waker}.`;
        return ` is at the till without being called: a poll that its own waker didn't ask for, with waker ${waker}.`;
      case PENDING:
        if (state.called.has(future)) return ` goes straight back into the queue: Poll::Pending, but its waker was called during the poll.`;
        if (!waker) return ` steps aside without a ticket: Poll::Pending, and nothing has kept a waker, so nothing can call it.`;
        return ` steps aside with a ticket: Poll::Pending, and something has kept a copy of waker ${waker}.`;
      case WOKEN:
        if (from === TILL) return ` is called while still at the till: waker ${waker} is called, so there will be another poll.`;
        if (from === QUEUE) return ` is called once more: waker ${waker} is called, and its task is in the queue already.`;
        if (from === GONE) return ` is called, but is gone: waker ${waker} is called, and has nothing to wake.`;
        return ` is called: waker ${waker} is called, so its task joins the queue.`;
      case READY:
        return ` is served, and goes: Poll::Ready.`;
      case DROPPED:
        if (from === DOOR) return ` never came in: the future is dropped before its first poll.`;
        return ` walks out: the future is dropped before it was ready.`;
    }
  };

  // Takes the timeline out of the text before the player, or hides the picture there.
  const replaceText = (figure, drawing) => {
    const before = figure.previousElementSibling;
    const text = before?.textContent ?? "";
    const at = before?.tagName === "PRE" ? text.indexOf(drawing) : -1;
    if (at < 0) {
      if (before?.querySelector("img")) before.hidden = true;
      return;
    }
    const rest = text.slice(at + drawing.length);
    if (rest.trim()) {
      const after = before.cloneNode(true);
      after.querySelector("code").textContent = rest.replace(/^\n/, "");
      figure.after(after);
    }
    before.querySelector("code").textContent = text.slice(0, at);
    before.hidden = !text.slice(0, at).trim();
  };

  const build = (figure) => {
    const data = JSON.parse(figure.querySelector("script").textContent);
    const { events, names, unit } = data;
    const every = Math.max(MIN_DISTANCE, names.length);
    const state = { places: PLACES.map(() => new Map()), called: new Map() };
    const snapshots = [copy(state)];
    events.forEach((event, index) => {
      apply(state, event);
      if ((index + 1) % every === 0) snapshots.push(copy(state));
    });
    const stateAt = (count) => {
      const nearest = copy(snapshots[Math.floor(count / every)]);
      for (let i = count - (count % every); i < count; i++) apply(nearest, events[i]);
      return nearest;
    };
    const clockAt = (count) => {
      const at = count ? events[count - 1][0] : 0;
      return unit === "ms" ? `${at} ms` : `step ${at}`;
    };

    const button = (sign, label, onclick) => make("button", { type: "button", ariaLabel: label, title: label, onclick }, sign);
    const back = button("◂", "one event back", () => jump(now - 1));
    const start = button("▶", "play", () => (timer ? stop() : play()));
    const forward = button("▸", "one event forward", () => jump(now + 1));
    const slider = make("input", { type: "range", min: 0, max: events.length, value: 0, ariaLabel: "event", oninput: () => jump(+slider.value) });
    const speed = make("select", { ariaLabel: "speed", onchange: () => timer && play() });
    speed.append(...SPEEDS.map(([label, delay]) => make("option", { value: delay, selected: delay === 1000 }, label)));
    const clock = make("span", { className: "clock" });
    const sentence = make("p", { className: "sentence", role: "status", ariaLive: "polite" });
    const lists = PLACES.map(([words, meaning]) => make("ul", { ariaLabel: `${words}: ${meaning}` }));
    const places = PLACES.map(([words, meaning], place) => make("div", {}, make("b", {}, words), make("small", {}, meaning), lists[place]));
    const cursor = make("span", { className: "cursor" });
    const timeline = make("pre", { className: "timeline", tabIndex: 0, role: "region", ariaLabel: "timeline" }, data.drawing, cursor);
    const file = make("small", { className: "file" });
    const listing = make("pre", { className: "listing", tabIndex: 0, role: "region", ariaLabel: "code" });
    const lines = data.files.map(([, text]) => text.split("\n").map((line) => make("span", {}, `${line}\n`)));
    let now = 0;
    let timer;
    let shownFile;
    let shownLine;

    const showPlaces = ({ places }) => lists.forEach((list, place) => {
      const customers = [...places[place]].slice(0, MAX_SHOWN).map(([future, note]) =>
        make("li", {}, make("bdi", {}, names[future]), note && ` ${note}`));
      const more = places[place].size - customers.length;
      list.replaceChildren(...customers, ...(more > 0 ? [make("li", {}, `and ${more} more`)] : []));
    });
    const showLine = (place) => {
      shownLine?.classList.remove("here");
      const [index, number] = place ?? [shownFile, 0];
      if (index !== undefined && index !== shownFile) {
        shownFile = index;
        file.textContent = data.files[index][0];
        listing.replaceChildren(...lines[index]);
      }
      shownLine = lines[index]?.[number - 1];
      if (!shownLine) return;
      shownLine.classList.add("here");
      listing.scrollTop = shownLine.offsetTop - listing.clientHeight / 2;
    };
    const jump = (count) => {
      now = Math.min(Math.max(count, 0), events.length);
      slider.value = now;
      clock.textContent = `${clockAt(now)}, event ${now} of ${events.length}`;
      slider.setAttribute("aria-valuetext", clock.textContent);
      const [at, future, , , place] = events[now - 1] ?? [0];
      const name = make("bdi", {}, names[future]);
      const told = now ? tell(stateAt(now - 1), events[now - 1]) : "Nothing has happened yet.";
      sentence.replaceChildren(...(now ? [`${clockAt(now)}: `, name] : []), told);
      if (now === events.length && data.leftOut) sentence.append(` The recording had ${data.leftOut} more events, which aren't on this page.`);
      showPlaces(stateAt(now));
      showLine(place);
      cursor.style.left = `${data.column + Math.floor(at / data.perColumn)}ch`;
      if (now === events.length) stop();
    };
    const play = () => {
      stop();
      if (now === events.length) jump(0);
      timer = setInterval(() => jump(now + 1), +speed.value);
      start.textContent = "⏸";
      start.ariaLabel = start.title = "pause";
    };
    const stop = () => {
      clearInterval(timer);
      timer = undefined;
      start.textContent = "▶";
      start.ariaLabel = start.title = "play";
    };

    // The book turns its page at an arrow key, so such a key has to end here.
    figure.addEventListener("keydown", (event) => {
      const steps = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: events.length };
      if (event.key.startsWith("Arrow")) event.stopPropagation();
      if (event.target === speed || event.target === slider || !(event.key in steps)) return;
      event.preventDefault();
      jump(steps[event.key]);
    });
    const more = data.moreRows ? [make("small", {}, `and ${data.moreRows} more rows`)] : [];
    figure.append(
      make("div", { className: "controls" }, back, start, forward, slider, speed, clock),
      sentence,
      make("div", { className: "places" }, ...places),
      timeline, ...more, file, listing,
    );
    replaceText(figure, data.drawing);
    figure.setAttribute("role", "group");
    figure.ariaLabel = `${data.title}, to be played`;
    figure.hidden = false;
    jump(0);
  };

  document.querySelectorAll(".player[hidden]").forEach(build);
})();
