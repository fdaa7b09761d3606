/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar of status chips. All chips are made once; those of classes that do not occur in the scope
   are hidden. Where there is no room for all words the density does without, then the chips move
   together, and only then they do without. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-status-bar.h"

#include <glib/gi18n.h>

#include "way-mark.h"
#include "way-settings.h"

#define ALL_CLASSES ((1u << WAY_N_CLASSES) - 1)

typedef struct
{
  GtkWidget *button;
  GtkWidget *count;
  GtkWidget *word;
} Chip;

typedef enum
{
  ROOM_FOR_ALL,
  ROOM_FOR_CHIP_WORDS,
  ROOM_FOR_TIGHT_WORDS,
  ROOM_FOR_DENSITY,
} Room;

struct _WayStatusBar
{
  AdwBin parent_instance;

  GtkBox *chips;
  GtkAdjustment *extent; /* of the chips */
  GtkWidget *density_button;
  GtkWidget *density_icon;
  GtkWidget *density_label;

  Chip chip[WAY_N_CLASSES];
  WaySession *session;
  GSignalGroup *session_signals;
  GSignalGroup *board_signals;
  guint room_source;
  Room room;
  int density_widths[2]; /* with its icon, with its label; as last measured */
  gboolean compact;
  gboolean density_shown;
};

enum
{
  PROP_SESSION = 1,
  PROP_COMPACT,
  PROP_DENSITY_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayStatusBar, way_status_bar, ADW_TYPE_BIN)

const WayCounts *
way_board_get_scope_counts (WayBoard *board, WayId objective, WayId action)
{
  GListModel *areas = way_board_get_areas (board);
  WayLane *lane;

  if (objective == 0)
    return way_board_get_counts (board);
  if (action != 0)
    {
      lane = way_board_find_lane (board, objective, action);
      return lane != NULL ? way_lane_get_counts (lane) : NULL;
    }

  for (guint i = 0; i < g_list_model_get_n_items (areas); i++)
    {
      g_autoptr (WayArea) area = g_list_model_get_item (areas, i);

      if (way_area_get_objective (area) == objective)
        return way_area_get_counts (area);
    }

  return NULL;
}

guint
way_status_bar_toggle (guint shown, WayClass klass, gboolean add)
{
  guint bit = 1u << klass;
  guint result;

  if (!add)
    return shown == bit ? ALL_CLASSES : bit;

  /* While everything is shown no chip is pressed, so the first one added is alone. */
  result = shown == ALL_CLASSES ? bit : shown ^ bit;

  return result == 0 ? ALL_CLASSES : result;
}

static void
show_chip (WayStatusBar *self, WayClass klass, guint count)
{
  Chip *chip = &self->chip[klass];
  guint shown = way_session_get_classes (self->session);
  gboolean pressed = shown != ALL_CLASSES && (shown & (1u << klass)) != 0;
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *name = g_strdup_printf ("%u %s", count, way_class_get_name (klass));

  gtk_label_set_label (GTK_LABEL (chip->count), number);
  gtk_widget_set_visible (chip->word, !self->compact && self->room != ROOM_FOR_DENSITY);
  /* A chip that is pressed stays, or nobody could take the filter back. */
  gtk_widget_set_visible (chip->button, count > 0 || pressed);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip->button), pressed);
  gtk_widget_set_tooltip_text (chip->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
show_chips (WayStatusBar *self)
{
  WayBoard *board = self->session != NULL ? way_session_get_board (self->session) : NULL;
  const WayCounts *counts = NULL;

  if (self->session == NULL)
    return;
  if (board != NULL)
    counts = way_board_get_scope_counts (board, way_session_get_objective (self->session),
                                         way_session_get_action (self->session));

  for (guint i = 0; i < WAY_N_CLASSES; i++)
    show_chip (self, i, counts != NULL ? counts->of[i] : 0);
}

#define CHIP_SPACING 6
#define CHIP_GAP     3
/* What the style class "tight" takes from the padding of a chip. */
#define CHIP_SLACK 8

/* What is gained when the chips move together. */
static int
get_slack (WayStatusBar *self)
{
  int n = 0;

  for (guint i = 0; i < WAY_N_CLASSES; i++)
    n += gtk_widget_get_visible (self->chip[i].button);

  return n * CHIP_SLACK + MAX (n - 1, 0) * CHIP_GAP;
}

static gboolean
has_icon (Room room)
{
  return room == ROOM_FOR_CHIP_WORDS || room == ROOM_FOR_TIGHT_WORDS;
}

/* What hidden words would take is added, so that coming and going do not take turns; so is what was
   gained by moving together. */
static int
measure_with_words (WayStatusBar *self)
{
  int natural;

  gtk_widget_measure (GTK_WIDGET (self->chips), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural,
                      NULL, NULL);
  for (guint i = 0; i < WAY_N_CLASSES; i++)
    {
      const Chip *chip = &self->chip[i];
      int width;

      if (!gtk_widget_get_visible (chip->button) || gtk_widget_get_visible (chip->word))
        continue;
      pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (chip->word)), &width, NULL);
      natural += width + CHIP_SPACING;
    }

  return self->room == ROOM_FOR_TIGHT_WORDS ? natural + get_slack (self) : natural;
}

/* The chips are given their room before the button has its own, so what it is to have counts, not
   what it had. */
static int
measure_density (WayStatusBar *self)
{
  gboolean labelled = gtk_widget_get_visible (self->density_label);

  gtk_widget_measure (self->density_button, GTK_ORIENTATION_HORIZONTAL, -1, NULL,
                      &self->density_widths[labelled], NULL, NULL);

  return self->density_widths[labelled];
}

static Room
find_room (WayStatusBar *self)
{
  int words = measure_with_words (self);
  int width = (int) gtk_adjustment_get_page_size (self->extent);

  if (self->compact)
    return ROOM_FOR_DENSITY;
  if (!self->density_shown && words <= width)
    return ROOM_FOR_ALL;
  if (!self->density_shown)
    return words - get_slack (self) <= width ? ROOM_FOR_TIGHT_WORDS : ROOM_FOR_DENSITY;

  width += measure_density (self);
  if (words + self->density_widths[TRUE] <= width)
    return ROOM_FOR_ALL;

  words += self->density_widths[FALSE];
  if (words <= width)
    return ROOM_FOR_CHIP_WORDS;

  return words - get_slack (self) <= width ? ROOM_FOR_TIGHT_WORDS : ROOM_FOR_DENSITY;
}

static void
move_together (WayStatusBar *self, gboolean tight)
{
  gtk_box_set_spacing (self->chips, tight ? 0 : CHIP_GAP);
  if (tight)
    gtk_widget_add_css_class (GTK_WIDGET (self->chips), "tight");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->chips), "tight");
}

static gboolean
room_changed_cb (gpointer user_data)
{
  WayStatusBar *self = user_data;

  self->room_source = 0;
  self->room = find_room (self);
  gtk_widget_set_visible (self->density_icon, has_icon (self->room));
  gtk_widget_set_visible (self->density_label, !has_icon (self->room));
  move_together (self, self->room == ROOM_FOR_TIGHT_WORDS);
  show_chips (self);

  return G_SOURCE_REMOVE;
}

/* What is shown cannot change in the middle of an allocation. */
static void
extent_changed_cb (WayStatusBar *self)
{
  if (self->room_source == 0 && self->room != find_room (self))
    self->room_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, room_changed_cb, self, NULL);
}

static gboolean
control_is_held (GtkWidget *widget)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  return keyboard != NULL && (gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK) != 0;
}

static void
chip_clicked_cb (GtkWidget *button, WayStatusBar *self)
{
  WayClass klass = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "way-class"));
  guint shown = way_session_get_classes (self->session);

  way_session_set_classes (self->session,
                           way_status_bar_toggle (shown, klass, control_is_held (button)));
  show_chips (self);
}

static GtkWidget *
make_label (const char *text, const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);

  return label;
}

static void
make_chip (WayStatusBar *self, WayClass klass)
{
  Chip *chip = &self->chip[klass];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, CHIP_SPACING);

  chip->button = gtk_toggle_button_new ();
  chip->count = make_label (NULL, "numeric");
  chip->word = make_label (way_class_get_name (klass), "chip-word");
  gtk_box_append (GTK_BOX (box), way_mark_new (klass, klass == WAY_CLASS_EXPECTED));
  gtk_box_append (GTK_BOX (box), chip->count);
  gtk_box_append (GTK_BOX (box), chip->word);
  gtk_button_set_child (GTK_BUTTON (chip->button), box);
  gtk_widget_add_css_class (chip->button, "flat");
  gtk_widget_add_css_class (chip->button, "pill");
  gtk_widget_add_css_class (chip->button, "chip");
  gtk_widget_set_valign (chip->button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (chip->button, FALSE);
  g_object_set_data (G_OBJECT (chip->button), "way-class", GINT_TO_POINTER (klass));
  g_signal_connect_object (chip->button, "clicked", G_CALLBACK (chip_clicked_cb), self, 0);
  gtk_box_append (self->chips, chip->button);
}

static void
board_replaced_cb (WayStatusBar *self)
{
  g_signal_group_set_target (self->board_signals,
                             self->session != NULL ? way_session_get_board (self->session) : NULL);
  show_chips (self);
}

static void
set_compact (WayStatusBar *self, gboolean compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  show_chips (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
set_density_shown (WayStatusBar *self, gboolean shown)
{
  if (self->density_shown == shown)
    return;

  self->density_shown = shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DENSITY_SHOWN]);
}

static void
way_status_bar_dispose (GObject *object)
{
  WayStatusBar *self = WAY_STATUS_BAR (object);

  g_clear_handle_id (&self->room_source, g_source_remove);
  way_status_bar_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_STATUS_BAR);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->board_signals);

  G_OBJECT_CLASS (way_status_bar_parent_class)->dispose (object);
}

static void
way_status_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayStatusBar *self = WAY_STATUS_BAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_DENSITY_SHOWN:
      g_value_set_boolean (value, self->density_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_status_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WayStatusBar *self = WAY_STATUS_BAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      way_status_bar_set_session (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_DENSITY_SHOWN:
      set_density_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_status_bar_class_init (WayStatusBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = way_status_bar_dispose;
  object_class->get_property = way_status_bar_get_property;
  object_class->set_property = way_status_bar_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, WAY_TYPE_SESSION, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_DENSITY_SHOWN] = g_param_spec_boolean ("density-shown", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-status-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WayStatusBar, chips);
  gtk_widget_class_bind_template_child (widget_class, WayStatusBar, extent);
  gtk_widget_class_bind_template_child (widget_class, WayStatusBar, density_button);
  gtk_widget_class_bind_template_child (widget_class, WayStatusBar, density_icon);
  gtk_widget_class_bind_template_child (widget_class, WayStatusBar, density_label);
}

static void
show_density (WayStatusBar *self)
{
  g_autofree char *density = g_settings_get_string (way_settings_get (), "density");
  const char *label = _ ("Automatic");

  if (g_str_equal (density, "full"))
    label = _ ("Full");
  else if (g_str_equal (density, "compact"))
    label = _ ("Compact");
  gtk_label_set_label (GTK_LABEL (self->density_label), label);
}

static void
way_status_bar_init (WayStatusBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (way_settings_get (), "changed::density", G_CALLBACK (show_density), self,
                           G_CONNECT_SWAPPED);
  show_density (self);
  g_signal_connect_object (self->extent, "changed", G_CALLBACK (extent_changed_cb), self,
                           G_CONNECT_SWAPPED);

  self->session_signals = g_signal_group_new (WAY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::board",
                                  G_CALLBACK (board_replaced_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::objective",
                                  G_CALLBACK (show_chips), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::action", G_CALLBACK (show_chips),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "notify::classes", G_CALLBACK (show_chips),
                                  self);
  self->board_signals = g_signal_group_new (WAY_TYPE_BOARD);
  g_signal_group_connect_swapped (self->board_signals, "changed", G_CALLBACK (show_chips), self);

  for (guint i = 0; i < WAY_N_CLASSES; i++)
    make_chip (self, i);
}

WaySession *
way_status_bar_get_session (WayStatusBar *self)
{
  g_return_val_if_fail (WAY_IS_STATUS_BAR (self), NULL);

  return self->session;
}

void
way_status_bar_set_session (WayStatusBar *self, WaySession *session)
{
  g_return_if_fail (WAY_IS_STATUS_BAR (self));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  board_replaced_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
