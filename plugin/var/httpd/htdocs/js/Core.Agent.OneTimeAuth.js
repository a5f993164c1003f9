// --
// OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
// --
// This program is free software: you can redistribute it and/or modify it under
// the terms of the GNU General Public License as published by the Free Software
// Foundation, either version 3 of the License, or (at your option) any later version.
// This program is distributed in the hope that it will be useful, but WITHOUT
// ANY WARRANTY; without even the implied warranty of MERCHANTABILITY or FITNESS
// FOR A PARTICULAR PURPOSE. See the GNU General Public License for more details.
// You should have received a copy of the GNU General Public License
// along with this program. If not, see <https://www.gnu.org/licenses/>.
// --

"use strict";

var Core = Core || {};
Core.Agent = Core.Agent || {};

/**
 * @namespace Core.Agent.OneTimeAuth
 * @memberof Core.Agent
 * @author
 * @description
 *      The buttons of the widget "Access link" in AgentTicketZoom.
 */
Core.Agent.OneTimeAuth = (function (TargetNS) {

    /**
     * @private
     * @name ShowMessage
     * @memberof Core.Agent.OneTimeAuth
     * @function
     * @param {String} ElementID - The ID of the widget's container.
     * @param {Object} Result - What the server answered.
     * @description
     *      Loads the widget again, and says in it what happened.
     */
    function ShowMessage(ElementID, Result) {
        var $Container = $('#' + Core.App.EscapeSelector(ElementID)),
            URLPart = Core.Config.Get('AsyncWidgetActions')[ElementID];

        Core.AJAX.ContentUpdate($Container, Core.Config.Get('Baselink') + URLPart, function () {
            Core.UI.InitWidgetActionToggle();
            $Container.find('.OneTimeAuthMessage')
                .text(' ' + Result.Message)
                .prepend($('<i class="fa" aria-hidden="true"></i>').addClass(Result.Success ? 'fa-check' : 'fa-exclamation-triangle'))
                .trigger('focus');
        });
    }

    /**
     * @private
     * @name Run
     * @memberof Core.Agent.OneTimeAuth
     * @function
     * @param {jQueryObject} $Button - The button that was pressed.
     * @description
     *      Does what the button says.
     */
    function Run($Button) {
        var ElementID = $Button.closest('[id^="Async_"]').attr('id'),
            Data = {
                Action: 'AgentOneTimeAuth',
                Subaction: $Button.data('subaction'),
                TicketID: $Button.data('ticket-id')
            };

        $('.OneTimeAuthAction').prop('disabled', true);
        Core.AJAX.FunctionCall(Core.Config.Get('Baselink'), Data, function (Result) {
            ShowMessage(ElementID, Result);
        }).fail(function () {
            $('.OneTimeAuthAction').prop('disabled', false);
        });
    }

    /**
     * @private
     * @name Confirm
     * @memberof Core.Agent.OneTimeAuth
     * @function
     * @param {jQueryObject} $Button - The button that was pressed.
     * @description
     *      Asks whether that was meant.
     */
    function Confirm($Button) {
        var Title = $.trim($Button.text());

        Core.UI.Dialog.ShowDialog({
            HTML: $('<p></p>').text($Button.data('question')),
            Title: Title,
            Modal: true,
            // The second click of a double click would be one outside.
            CloseOnClickOutside: false,
            CloseOnEscape: true,
            PositionTop: '150px',
            PositionLeft: 'Center',
            Buttons: [
                {
                    Label: Title,
                    Class: 'Primary',
                    Function: function () {
                        Core.UI.Dialog.CloseDialog($('.Dialog:visible'));
                        Run($Button);
                    }
                },
                {
                    Label: $Button.data('cancel'),
                    Type: 'Close',
                    Function: function () {
                        Core.UI.Dialog.CloseDialog($('.Dialog:visible'));
                        $Button.trigger('focus');
                    }
                }
            ]
        });
    }

    /**
     * @name Init
     * @memberof Core.Agent.OneTimeAuth
     * @function
     * @description
     *      The widget comes later than the page, and again and again.
     */
    TargetNS.Init = function () {
        $(document).on('click', '.OneTimeAuthAction', function () {
            Confirm($(this));
            return false;
        });
    };

    Core.Init.RegisterNamespace(TargetNS, 'APP_MODULE');

    return TargetNS;
}(Core.Agent.OneTimeAuth || {}));
