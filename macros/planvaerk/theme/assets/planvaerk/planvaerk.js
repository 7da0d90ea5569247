/*
 * Interactive figures, on demand; tables and terms as screen readers need them.
 *
 * Every figure on the page is a drawing that needs no script. This file adds a button that fetches
 * plotly from the site itself and swaps in an interactive twin. When anything fails, the drawing
 * stays and the reader is told in words. Nothing moves by itself, so there is no motion to reduce:
 * plotly's own transitions are switched off as well.
 */
(function () {
  "use strict";

  var TEXT = {
    show: "Vis interaktiv graf",
    hide: "Vis statisk graf",
    loading: "Henter den interaktive graf …",
    shown: "Den interaktive graf vises nu.",
    hidden: "Den statiske graf vises nu.",
    failed:
      "Den interaktive graf kunne ikke hentes. Grafen og tabellen på siden viser de samme tal.",
  };
  var PHONE = 520;

  var LOCALE = {
    moduleType: "locale",
    name: "da",
    dictionary: {
      "Autoscale": "Tilpas akserne",
      "Box Select": "Vælg i en firkant",
      "Click to enter axis title": "Klik for at skrive aksens titel",
      "Double-click on legend to isolate one trace": "Dobbeltklik for kun at se én linje",
      "Double-click to zoom back out": "Dobbeltklik for at zoome ud igen",
      "Download plot": "Hent grafen som billede",
      "Download plot as a PNG": "Hent grafen som billede (PNG)",
      "Download plot as a png": "Hent grafen som billede (PNG)",
      "Lasso Select": "Vælg i frihånd",
      "Pan": "Flyt udsnittet",
      "Reset": "Nulstil",
      "Reset axes": "Nulstil akserne",
      "Show closest data on hover": "Vis det nærmeste tal",
      "Compare data on hover": "Sammenlign tal",
      "Snapshot succeeded": "Billedet er hentet",
      "Sorry, there was a problem downloading your snapshot!": "Billedet kunne ikke hentes.",
      "Taking snapshot - this may take a few seconds": "Laver billedet. Det tager få sekunder.",
      "Toggle Spike Lines": "Vis eller skjul hjælpelinjer",
      "Zoom": "Zoom",
      "Zoom in": "Zoom ind",
      "Zoom out": "Zoom ud",
    },
    format: {
      days: ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"],
      shortDays: ["søn", "man", "tir", "ons", "tor", "fre", "lør"],
      months: [
        "januar", "februar", "marts", "april", "maj", "juni",
        "juli", "august", "september", "oktober", "november", "december",
      ],
      shortMonths: [
        "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
      ],
      date: "%d-%m-%Y",
      decimal: ",",
      thousands: ".",
    },
  };

  var plotly = null;

  /* One promise for the whole page, so that plotly is fetched once; a failed fetch may be tried again. */
  function loadPlotly(address) {
    if (!plotly) {
      plotly = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = address;
        script.onload = function () {
          if (!window.Plotly) {
            reject(new Error("plotly"));
            return;
          }
          window.Plotly.register(LOCALE);
          resolve(window.Plotly);
        };
        script.onerror = function () {
          script.remove();
          reject(new Error(address));
        };
        document.head.appendChild(script);
      }).catch(function (error) {
        plotly = null;
        throw error;
      });
    }
    return plotly;
  }

  function loadFigure(address) {
    return fetch(address, { credentials: "same-origin" }).then(function (answer) {
      if (!answer.ok) {
        throw new Error(address);
      }
      return answer.json();
    });
  }

  function isDark() {
    return document.body.getAttribute("data-md-color-scheme") === "slate";
  }

  /* A copy of the figure; in the dark scheme every light colour is exchanged for its partner. */
  function inScheme(value, palette) {
    if (typeof value === "string") {
      return Object.prototype.hasOwnProperty.call(palette, value) ? palette[value] : value;
    }
    if (Array.isArray(value)) {
      return value.map(function (item) {
        return inScheme(item, palette);
      });
    }
    if (value && typeof value === "object") {
      return Object.keys(value).reduce(function (copy, key) {
        copy[key] = inScheme(value[key], palette);
        return copy;
      }, {});
    }
    return value;
  }

  function Block(element) {
    this.element = element;
    this.button = element.querySelector(".pv-figure__button");
    this.pictures = Array.prototype.slice.call(element.querySelectorAll("picture"));
    this.figure = null;
    this.chart = null;
    this.isOpen = false;
    this.isBusy = false;
    this.isNarrow = false;
  }

  Block.prototype.start = function () {
    this.status = document.createElement("p");
    this.status.className = "pv-figure__status";
    this.status.setAttribute("role", "status");
    this.status.setAttribute("aria-live", "polite");
    this.element.appendChild(this.status);
    this.button.hidden = false;
    this.button.addEventListener("click", this.toggle.bind(this));
  };

  Block.prototype.say = function (text, isFault) {
    this.status.textContent = text;
    this.status.classList.toggle("pv-figure__status--fault", Boolean(isFault));
  };

  Block.prototype.toggle = function () {
    if (this.isBusy) {
      return;
    }
    if (this.isOpen) {
      this.close();
    } else {
      this.open();
    }
  };

  Block.prototype.open = function () {
    var block = this;
    var data = this.element.dataset;
    this.setBusy(true);
    this.say(TEXT.loading);
    Promise.all([this.figure || loadFigure(data.pvFigure), loadPlotly(data.pvPlotly)])
      .then(function (loaded) {
        block.figure = loaded[0];
        block.addChart();
        return block.draw();
      })
      .then(function () {
        block.isOpen = true;
        block.showPictures(false);
        block.say(TEXT.shown);
      })
      .catch(function () {
        block.removeChart();
        block.say(TEXT.failed, true);
      })
      .then(function () {
        block.setBusy(false);
        block.label();
      });
  };

  Block.prototype.close = function () {
    this.isOpen = false;
    this.showPictures(true);
    this.removeChart();
    this.label();
    this.say(TEXT.hidden);
  };

  /* `aria-disabled`, not `disabled`: the button must not lose the keyboard's focus while it waits. */
  Block.prototype.setBusy = function (isBusy) {
    this.isBusy = isBusy;
    this.element.setAttribute("aria-busy", String(isBusy));
    if (isBusy) {
      this.button.setAttribute("aria-disabled", "true");
    } else {
      this.button.removeAttribute("aria-disabled");
    }
  };

  /* The text says what a press does. `aria-pressed` beside it would say the opposite: none. */
  Block.prototype.label = function () {
    this.button.textContent = this.isOpen ? TEXT.hide : TEXT.show;
  };

  Block.prototype.showPictures = function (isShown) {
    this.pictures.forEach(function (picture) {
      picture.style.display = isShown ? "" : "none";
    });
  };

  Block.prototype.showChart = function (isShown) {
    if (this.chart) {
      this.chart.style.display = isShown ? "" : "none";
    }
  };

  Block.prototype.addChart = function () {
    var image = this.element.querySelector("picture img");
    this.chart = document.createElement("div");
    this.chart.className = "pv-figure__chart";
    this.chart.setAttribute("role", "group");
    this.chart.setAttribute("aria-label", image ? image.alt : "");
    this.element.insertBefore(this.chart, this.button);
  };

  Block.prototype.removeChart = function () {
    if (this.chart) {
      if (window.Plotly) {
        window.Plotly.purge(this.chart);
      }
      this.chart.remove();
      this.chart = null;
    }
  };

  Block.prototype.draw = function () {
    this.isNarrow = this.element.clientWidth < PHONE;
    var form = (this.isNarrow && this.figure.narrow) || this.figure;
    var palette = isDark() ? this.figure.palette || {} : {};
    var layout = inScheme(form.layout, palette);
    var title = layout.meta && layout.meta.title;
    layout.transition = { duration: 0 };
    var chart = this.chart;
    var config = {
      locale: "da",
      displaylogo: false,
      /* On a phone the bar would cover the words above the plot. */
      displayModeBar: this.isNarrow ? false : "hover",
      responsive: true,
      showSendToCloud: false,
      scrollZoom: false,
      modeBarButtonsToRemove: ["select2d", "lasso2d", "autoScale2d", "pan2d", "zoom2d"],
      toImageButtonOptions: { filename: title || "graf" },
    };
    return window.Plotly.react(chart, inScheme(form.data, palette), layout, config).then(
      function () {
        /* The label tells the figure; its loose words and numbers would only disturb. */
        chart.querySelectorAll("svg.main-svg").forEach(function (svg) {
          svg.setAttribute("aria-hidden", "true");
        });
      }
    );
  };

  Block.prototype.redraw = function () {
    if (this.isOpen) {
      this.draw();
    }
  };

  var ROLES = {
    TABLE: "table",
    THEAD: "rowgroup",
    TBODY: "rowgroup",
    TR: "row",
    TD: "cell",
  };

  /* Safari forgets that a table is one when a phone shows it as cards, and HTML may not say it twice. */
  function nameParts(table) {
    table.querySelectorAll("thead, tbody, tr, th, td").forEach(function (part) {
      var role = part.scope === "row" ? "rowheader" : "columnheader";
      part.setAttribute("role", ROLES[part.tagName] || role);
    });
    table.setAttribute("role", "table");
  }

  var blocks = [];

  function start() {
    document.querySelectorAll(".pv-months, .pv-list").forEach(nameParts);
    blocks = blocks.filter(function (block) {
      return document.body.contains(block.element);
    });
    document.querySelectorAll("[data-pv-figure]").forEach(function (element) {
      if (!element.hasAttribute("data-pv-ready") && element.querySelector(".pv-figure__button")) {
        element.setAttribute("data-pv-ready", "");
        var block = new Block(element);
        block.start();
        blocks.push(block);
      }
    });
  }

  /* A screen reader reads what a term means as soon as it is shown; Escape leads back to the word. */
  function readTerm(event) {
    if (event.newState === "open" && event.target.classList.contains("pv-term__text")) {
      event.target.focus({ preventScroll: true });
    }
  }

  function watch() {
    document.addEventListener("toggle", readTerm, true);
    new MutationObserver(function () {
      blocks.forEach(function (block) {
        block.redraw();
      });
    }).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
    window.addEventListener("resize", function () {
      blocks.forEach(function (block) {
        if (block.isOpen && block.isNarrow !== block.element.clientWidth < PHONE) {
          block.draw();
        }
      });
    });
    window.addEventListener("beforeprint", function () {
      blocks.forEach(function (block) {
        block.showPictures(true);
        block.showChart(false);
      });
    });
    window.addEventListener("afterprint", function () {
      blocks.forEach(function (block) {
        block.showPictures(!block.isOpen);
        block.showChart(true);
      });
    });
  }

  /* The theme unfolds everything for print; of wordings only what the reader has unfolded. */
  document.addEventListener("click", function (event) {
    var summary = event.target.closest(".pv-wording > summary");
    if (summary) {
      summary.parentElement.toggleAttribute("data-wanted", !summary.parentElement.open);
    }
  });

  function begin() {
    start();
    watch();
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
})();

/*
 * The overviews of targets: sorted by the headings and filtered by what a target supports.
 *
 * Without this file the table is whole and in the plan's own order. What a reader has chosen is kept
 * in the address after #, as `maal-2023-ministermaal=mm-handicap`, so that it can be sent to others.
 */
(function () {
  "use strict";

  var ARROWS = { ascending: "↑", descending: "↓" };
  var WORDS = { ascending: "stigende", descending: "faldende" };
  var inDanish = new Intl.Collator("da", { numeric: true });

  function list(found) {
    return Array.prototype.slice.call(found);
  }

  function Overview(element) {
    this.element = element;
    this.id = element.getAttribute("data-pv-overview");
    this.panel = element.querySelector(".pv-filter");
    this.body = element.querySelector("tbody");
    this.rows = list(this.body.rows);
    this.filters = list(this.panel.querySelectorAll("[data-pv-filter]"));
    this.order = this.panel.querySelector("[data-pv-order]");
    this.headings = list(element.querySelectorAll("th[data-pv-sort]"));
    this.status = this.panel.querySelector("[role='status']");
    this.reset = this.panel.querySelector(".pv-filter__reset");
  }

  Overview.prototype.start = function () {
    this.headings.forEach(this.addButton, this);
    this.controls().forEach(function (control) {
      control.addEventListener("change", this.choose.bind(this));
    }, this);
    this.reset.addEventListener("click", this.showAll.bind(this));
    this.panel.hidden = false;
  };

  /* The heading's words become a button; phones choose the same from a list of orders. */
  Overview.prototype.addButton = function (heading) {
    var overview = this;
    var title = heading.textContent;
    var key = heading.getAttribute("data-pv-sort");
    var button = document.createElement("button");
    button.type = "button";
    button.className = "pv-sort";
    button.textContent = title;
    button.appendChild(document.createElement("span")).setAttribute("aria-hidden", "true");
    button.lastChild.className = "pv-sort__arrow";
    button.addEventListener("click", function () {
      var up = key + ".ascending";
      overview.order.value = overview.order.value === up ? key + ".descending" : up;
      overview.choose();
    });
    heading.textContent = "";
    heading.appendChild(document.createElement("span")).textContent = title;
    heading.lastChild.className = "pv-sort__plain";
    heading.appendChild(button);
    Object.keys(WORDS).forEach(function (direction) {
      overview.order.add(new Option(title + ", " + WORDS[direction], key + "." + direction));
    });
  };

  Overview.prototype.show = function () {
    this.filter();
    this.sort();
  };

  Overview.prototype.filter = function () {
    var wanted = this.filters
      .map(function (control) {
        return control.value;
      })
      .filter(Boolean);
    var shown = this.rows.filter(function (row) {
      var supports = row.getAttribute("data-pv-supports").split(" ");
      row.hidden = !wanted.every(function (id) {
        return supports.indexOf(id) >= 0;
      });
      return !row.hidden;
    }).length;
    var all = this.rows.length;
    var words = shown
      ? "Viser " + shown + " af " + all + " mål."
      : "Ingen af de " + all + " mål støtter det, du har valgt.";
    if (this.status.textContent !== words) {
      this.status.textContent = words;
    }
    this.reset.hidden = !wanted.length;
  };

  Overview.prototype.sort = function () {
    var chosen = this.order.value.split(".");
    var key = chosen[0];
    var sign = chosen[1] === "descending" ? -1 : 1;
    var rows = this.rows.slice();
    if (key) {
      rows.sort(function (one, other) {
        var order = compare(value(one, key), value(other, key), sign);
        return order || value(one, "retning") - value(other, "retning");
      });
    }
    var body = this.body;
    rows.forEach(function (row) {
      body.appendChild(row);
    });
    this.headings.forEach(function (heading) {
      var isSorted = heading.getAttribute("data-pv-sort") === key;
      var arrow = heading.querySelector(".pv-sort__arrow");
      arrow.textContent = "\u00a0" + (isSorted ? ARROWS[chosen[1]] : "↕");
      if (isSorted) {
        heading.setAttribute("aria-sort", chosen[1]);
      } else {
        heading.removeAttribute("aria-sort");
      }
    });
  };

  function value(row, key) {
    var text = row.getAttribute("data-pv-" + key);
    var isWord = key === "maal" || key === "maales-ved";
    return text === null || isWord ? text : Number(text);
  }

  /* What has no value stands last in both directions. */
  function compare(one, other, sign) {
    if (one === null || other === null) {
      return (one === null) - (other === null);
    }
    return sign * (typeof one === "string" ? inDanish.compare(one, other) : one - other);
  }

  Overview.prototype.showAll = function () {
    this.filters.forEach(function (control) {
      control.value = "";
    });
    this.choose();
    this.filters[0].focus();
  };

  Overview.prototype.choose = function () {
    this.show();
    this.write();
  };

  Overview.prototype.controls = function () {
    return this.filters.concat(this.order);
  };

  /* Whatever the address names that is not there counts as not chosen. */
  Overview.prototype.read = function () {
    var chosen = parameters();
    var isNamed = false;
    this.controls().forEach(function (control) {
      var wanted = chosen.get(control.id) || "";
      isNamed = isNamed || Boolean(wanted);
      control.value = wanted;
      if (control.selectedIndex < 0) {
        control.value = "";
      }
    });
    this.show();
    return isNamed;
  };

  Overview.prototype.write = function () {
    var chosen = parameters();
    this.controls().forEach(function (control) {
      if (control.value) {
        chosen.set(control.id, control.value);
      } else {
        chosen.delete(control.id);
      }
    });
    var hash = chosen.toString();
    history.replaceState(null, "", location.pathname + location.search + (hash && "#" + hash));
  };

  function parameters() {
    var hash = location.hash.slice(1);
    return new URLSearchParams(hash.indexOf("=") > 0 ? hash : "");
  }

  var overviews = [];

  function start() {
    overviews = list(document.querySelectorAll("[data-pv-overview]"))
      .filter(function (element) {
        return element.querySelector(".pv-filter");
      })
      .map(function (element) {
        return new Overview(element);
      });
    overviews.forEach(function (overview) {
      overview.start();
    });
    follow();
  }

  /* An address that names a choice leads to its table. */
  function follow() {
    var named = overviews.filter(function (overview) {
      return overview.read();
    });
    if (named.length) {
      named[0].element.scrollIntoView();
    }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
  window.addEventListener("hashchange", follow);
})();
